import { z } from "zod";
import { textField } from "../text";
import { channelSet, contactLimits, customFieldChanges, genders } from "./contact";
import { safeguards, selectionShape } from "./selection";

/** The fields that can be set on many contacts at once. */
export const bulkValues = z
  .strictObject({
    gender: z.enum(genders, `Use ${genders.join(", ")} or null.`).nullable(),
    isTest: z.boolean("Send true or false."),
    notes: textField(contactLimits.notes).nullable(),
    customFields: customFieldChanges.refine(
      (values) => Object.keys(values).length > 0,
      "Name at least one field to set.",
    ),
    communicationSupported: channelSet,
  })
  .partial()
  .refine((values) => Object.keys(values).length > 0, "Name at least one field to set.");
export type BulkValues = z.output<typeof bulkValues>;

/** What `PATCH /contacts` takes. */
export const bulkEdit = z.strictObject({ ...selectionShape, ...safeguards, set: bulkValues });
