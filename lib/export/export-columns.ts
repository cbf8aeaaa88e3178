import type { Contact } from "@/lib/contacts/contact";
import { formatPhone } from "@/lib/contacts/format-phone";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import { fieldHeader } from "@/lib/import/field-header";
import { plainHeader } from "@/lib/import/header-names";

export type ExportValue = string | number | null;

/** A column of an exported table. Its header is one an import takes for the same field, or leaves alone. */
export interface ExportColumn {
  header: string;
  read: (contact: Contact) => ExportValue;
}

/** The columns of a table of contacts: what an import reads back, then what is only to be looked at. */
export function exportColumns(fields: CustomField[]): ExportColumn[] {
  const own = new Set(fields.flatMap(({ key, label }) => [plainHeader(key), plainHeader(label)]));
  const toColumn = ([names, read]: NamedColumn): ExportColumn => ({ header: freeName(names, own), read });
  return [
    ...fixed.map(toColumn),
    ...fields.map((field) => fieldColumn(field, fields)),
    ...derived.map(toColumn),
  ];
}

/** Names an import knows as this field, the best first: an own field of the account may have taken it. */
type NamedColumn = [names: string[], read: ExportColumn["read"]];

const fixed: NamedColumn[] = [
  [["First name", "Given name", "Forename"], ({ firstName }) => firstName],
  [["Last name", "Family name", "Surname"], ({ lastName }) => lastName],
  [["Full name", "Display name", "Contact name"], readName],
  [["Phone number", "Phone", "Mobile"], ({ phoneNumber }) => phoneNumber && formatPhone(phoneNumber)],
  [["E-mail", "E-mail address", "Primary e-mail"], ({ email }) => email],
  [["Gender", "Sex", "Genere"], ({ gender }) => gender],
  [["Channels", "Supported channels", "communicationSupported"], readChannels],
  [["Test contact", "isTest", "Contatto di test"], ({ isTest }) => String(isTest)],
  [["Notes", "Note", "Comments"], ({ notes }) => notes],
];

const derived: NamedColumn[] = [
  [["Is valid"], ({ isValid }) => (isValid === null ? null : String(isValid))],
  [["Lists", "Groups", "Tags"], ({ lists }) => lists.map(({ name }) => name).join(", ")],
  [["Created at"], ({ createdAt }) => createdAt],
  [["Updated at"], ({ updatedAt }) => updatedAt],
];

function freeName(names: string[], taken: Set<string>): string {
  return names.find((name) => !taken.has(plainHeader(name))) ?? names[0] ?? "";
}

/** A number or an address that stands in for a name is none. */
function readName({ fullName, email, phoneNumber }: Contact): string | null {
  return fullName === email || fullName === phoneNumber ? null : fullName;
}

function readChannels({ communicationSupported }: Contact): string {
  return communicationSupported.join(", ");
}

function fieldColumn(field: CustomField, fields: CustomField[]): ExportColumn {
  return {
    header: fieldHeader(field, fields),
    read: ({ customFields }) => {
      const value = valueAt(customFields, field.key);
      return typeof value === "boolean" ? String(value) : (value ?? null);
    },
  };
}
