import { z } from "zod";
import { writableFields } from "./contact";
import { type BulkFieldName, bulkFieldNames } from "./fields";
import { safeguards, selectionShape } from "./selection";

const plain = Object.fromEntries(bulkFieldNames.map((name) => [name, writableFields[name]]));

/** The fields that can be set on many contacts at once. */
export const bulkValues = z
  .strictObject({
    ...(plain as Pick<typeof writableFields, BulkFieldName>),
    communicationSupported: writableFields.communicationSupported,
    customFields: writableFields.customFields.refine(
      (values) => Object.keys(values).length > 0,
      "Name at least one field to set.",
    ),
  })
  .partial()
  .refine((values) => Object.keys(values).length > 0, "Name at least one field to set.");
export type BulkValues = z.output<typeof bulkValues>;

/** What `PATCH /contacts` takes. */
export const bulkEdit = z.strictObject({ ...selectionShape, ...safeguards, set: bulkValues });
