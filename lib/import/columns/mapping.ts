import { z } from "zod";
import { type ContactFieldName, contactFieldNames } from "@/lib/contacts/fields";
import { type CustomField, newCustomField } from "@/lib/custom-fields";

/** What a column of a file can become, but for custom fields. */
export type ImportField = Exclude<ContactFieldName, "customFields"> | "middleName";

/** In the order in which they are offered; a middle name joins the first. */
export const importFields: ImportField[] = contactFieldNames.flatMap((name): ImportField[] =>
  name === "customFields" ? [] : name === "firstName" ? [name, "middleName"] : [name],
);

/** What a column of a file can become. */
export type ContactField = ImportField | `customFields.${string}`;

/** By index (from 0) or header of a column: the field it becomes, null to leave it out, or a field to be made. */
export const mapping = z.record(
  z.string(),
  z.union([z.string(), z.null(), z.strictObject({ newField: newCustomField })]),
  {
    error:
      'Send an object of columns and fields, e.g. { "0": "firstName", "Cellulare": "phoneNumber", "2": null }.',
  },
);
export type Mapping = z.output<typeof mapping>;

/** The custom fields a mapping asks to be made. */
export function newFieldsOf(given: Mapping): CustomField[] {
  return Object.values(given).flatMap((target) =>
    target && typeof target === "object" ? [target.newField] : [],
  );
}

export function isImportField(name: string): name is ImportField {
  return (importFields as string[]).includes(name);
}
