import { z } from "zod";
import { type CustomField, newCustomField } from "@/lib/custom-fields";

export const plainFields = [
  "firstName",
  /** Joins the first name. */
  "middleName",
  "lastName",
  "fullName",
  "phoneNumber",
  "email",
  "gender",
  "notes",
  "isTest",
  "communicationSupported",
] as const;
export type PlainField = (typeof plainFields)[number];
/** What a column of a file can become. */
export type ContactField = PlainField | `customFields.${string}`;

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

export function isPlainField(name: string): name is PlainField {
  return (plainFields as readonly string[]).includes(name);
}
