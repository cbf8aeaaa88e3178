import type { Contact } from "@/lib/contacts/contact";
import {
  type ContactFieldName,
  contactFieldNames,
  contactFields,
  forPlainFields,
  type PlainFieldName,
} from "@/lib/contacts/fields";
import { formatPhone } from "@/lib/contacts/format-phone";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import { fieldHeader } from "@/lib/import/columns/field-header";
import { plainHeader } from "@/lib/import/words/header-names";

export type ExportValue = string | number | null;

/** A column of an exported table. Its header is one an import takes for the same field, or leaves alone. */
export interface ExportColumn {
  header: string;
  read: (contact: Contact) => ExportValue;
}

/** The columns of a table of contacts: what an import reads back, then what is only to be looked at. */
export function exportColumns(fields: CustomField[]): ExportColumn[] {
  const own = new Set(fields.flatMap(({ key, label }) => [plainHeader(key), plainHeader(label)]));
  const toColumn = (names: readonly string[], read: ExportColumn["read"]): ExportColumn => ({
    header: freeName(names, own),
    read,
  });
  return [
    ...ownFields.map((name) => toColumn(contactFields[name].exportNames, readers[name])),
    ...fields.map((field) => fieldColumn(field, fields)),
    ...derived.map(([names, read]) => toColumn(names, read)),
  ];
}

const ownFields = contactFieldNames.filter((name) => name !== "customFields");

const readers: Record<Exclude<ContactFieldName, "customFields">, ExportColumn["read"]> = {
  ...forPlainFields<Record<PlainFieldName, ExportColumn["read"]>>(
    (name) => (contact) => toCell(contact[name]),
  ),
  fullName: readName,
  phoneNumber: ({ phoneNumber }) => phoneNumber && formatPhone(phoneNumber),
  communicationSupported: ({ communicationSupported }) => communicationSupported.join(", "),
};

const derived: [names: string[], read: ExportColumn["read"]][] = [
  [["Is valid"], ({ isValid }) => toCell(isValid)],
  [["Lists", "Groups", "Tags"], ({ lists }) => lists.map(({ name }) => name).join(", ")],
  [["Created at"], ({ createdAt }) => createdAt],
  [["Updated at"], ({ updatedAt }) => updatedAt],
];

/** A flag is a word, so that every reader of tables takes it alike. */
function toCell(value: string | number | boolean | null): ExportValue {
  return typeof value === "boolean" ? String(value) : value;
}

function freeName(names: readonly string[], taken: Set<string>): string {
  return names.find((name) => !taken.has(plainHeader(name))) ?? names[0] ?? "";
}

/** A number or an address that stands in for a name is none. */
function readName({ fullName, email, phoneNumber }: Contact): string | null {
  return fullName === email || fullName === phoneNumber ? null : fullName;
}

function fieldColumn(field: CustomField, fields: CustomField[]): ExportColumn {
  return {
    header: fieldHeader(field, fields),
    read: ({ customFields }) => toCell(valueAt(customFields, field.key) ?? null),
  };
}
