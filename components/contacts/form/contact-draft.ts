import type { Channel, Contact, CustomFieldValue } from "@/lib/contacts/contact";
import { contactFields, forPlainFields, type PlainFieldName, type PlainValues } from "@/lib/contacts/fields";
import { formatPhone } from "@/lib/contacts/format-phone";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import { readDecimal } from "@/lib/decimal";

/** What an input holds: text, empty where there is none, or whether a box is ticked. */
type InputValues = { [Name in PlainFieldName]: PlainValues[Name] extends boolean ? boolean : string };

/** A contact as it stands in the inputs of the form. */
export interface ContactDraft extends InputValues {
  /** Empty while the name is built from its parts. */
  fullName: string;
  phoneNumber: string;
  /** Null while the channels are those derived from the number. */
  communicationSupported: Channel[] | null;
  /** By `inputName` of their keys. */
  customFields: Record<string, string>;
}

/** The name of a custom field among the inputs: the form library takes none called as JavaScript's own (`constructor`). */
export const inputName = (key: string) => `field_${key}`;

export const emptyDraft: ContactDraft = {
  ...forPlainFields<InputValues>((name) => (contactFields[name].kind === "flag" ? false : "")),
  fullName: "",
  phoneNumber: "",
  communicationSupported: null,
  customFields: {},
};

export function toDraft(contact: Contact, fields: CustomField[]): ContactDraft {
  return {
    ...forPlainFields<InputValues>((name) => contact[name] ?? ""),
    fullName: contact.fullName === builtName(contact) ? "" : contact.fullName,
    phoneNumber: contact.phoneNumber ? formatPhone(contact.phoneNumber) : "",
    communicationSupported: null,
    customFields: Object.fromEntries(
      fields.map(({ key }) => [inputName(key), String(valueAt(contact.customFields, key) ?? "")]),
    ),
  };
}

interface Named {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phoneNumber?: string | null;
}

/** The name a contact has when none is given. */
export function builtName({ firstName, lastName, email, phoneNumber }: Named): string {
  return [firstName, lastName].filter(Boolean).join(" ") || email || phoneNumber || "";
}

/** The draft as the schemas and the API take it; what is unsaid is null. */
export function toInput(draft: ContactDraft, fields: CustomField[]) {
  const { communicationSupported, gender, customFields, fullName, ...rest } = draft;
  return {
    ...rest,
    fullName: fullName.trim() || null,
    gender: gender || null,
    ...(communicationSupported && { communicationSupported }),
    customFields: Object.fromEntries(
      fields.map((field) => [field.key, readValue(field, customFields[inputName(field.key)] ?? "")]),
    ),
  };
}

/** The parts of the input that differ from what was there. */
export function changedInput(
  draft: ContactDraft,
  before: ContactDraft,
  fields: CustomField[],
): Record<string, unknown> {
  const [now, then] = [toInput(draft, fields), toInput(before, fields)];
  const { customFields, ...changes } = differing(now, then);
  const values = customFields ? differing(now.customFields, then.customFields) : {};
  return Object.keys(values).length > 0 ? { ...changes, customFields: values } : changes;
}

function differing<T extends object>(now: T, then: T): Partial<T> {
  const entries = Object.entries(now).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(then[key as keyof T]),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

function readValue({ type }: CustomField, text: string): CustomFieldValue | null {
  const value = text.trim();
  if (value === "") return null;
  if (type === "boolean") return value === "true";
  if (type !== "number") return value;
  const number = readDecimal(value);
  return Number.isNaN(number) ? value : number;
}
