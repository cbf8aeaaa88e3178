import type { CustomFieldValue } from "@/lib/contacts/contact";
import { channelBits } from "@/lib/contacts/enumerations";
import { isPlainFieldName } from "@/lib/contacts/fields";
import { valueAt } from "@/lib/custom-fields";
import type { ImportedContact, RowIssue } from "@/lib/import/rows/row-reading";
import { type ContactColumn, columnNames, contactColumns, type SpecialColumnName } from "../contacts/columns";
import { type CopyBatch, copyText } from "../copy";
import type { StoredCustomField } from "../custom-fields/custom-fields";

/** A row of the file as it was judged by itself, with its cells where it cannot be imported. */
export interface StagedRow {
  row: number;
  contact: ImportedContact | null;
  errors: RowIssue[];
  warnings: RowIssue[];
  cells: string[];
  /** Whether the row itself says which channels are supported. */
  channelsGiven: boolean;
}

/** Where rows are staged, and the custom fields they may have. */
export interface StagingPlace {
  accountId: number;
  importId: number;
  fields: StoredCustomField[];
}

export const copyStagedRows = `copy import_rows (account_id, import_id, row, ${columnNames},
  channels_given, cells, errors, warnings) from stdin`;

const noContact = "\\N\t".repeat(contactColumns.length + 1);

/** Makes the function that writes rows as `copyStagedRows` takes them. */
export function createStagedLines({
  accountId,
  importId,
  fields,
}: StagingPlace): (rows: StagedRow[]) => CopyBatch {
  const start = `${accountId}\t${importId}\t`;
  const writers = contactColumns.map((column) => createWriter(column, fields));
  return (rows) => {
    let lines = "";
    for (const staged of rows) {
      lines += `${start}${staged.row}\t`;
      if (staged.contact === null) {
        lines += `${noContact}${copyText(staged.cells)}\t${copyText(staged.errors)}`;
      } else {
        for (const write of writers) lines += `${write(staged.contact)}\t`;
        lines += `${copyText(staged.channelsGiven)}\t\\N\t\\N`;
      }
      lines += `\t${warningsOf(staged)}\n`;
    }
    return { rows: rows.length, lines };
  };
}

type ColumnWriter = (contact: ImportedContact) => string;

function createWriter({ field, name }: ContactColumn, fields: StoredCustomField[]): ColumnWriter {
  return isPlainFieldName(field)
    ? (contact) => copyText(contact[field])
    : special[name as SpecialColumnName](fields);
}

const special: Record<SpecialColumnName, (fields: StoredCustomField[]) => ColumnWriter> = {
  full_name: () => (contact) => copyText(contact.fullName),
  phone_number: () => (contact) => copyText(contact.phoneNumber),
  is_valid: () => (contact) => copyText(contact.isValid),
  channels: () => (contact) =>
    copyText(contact.communicationSupported && channelBits(contact.communicationSupported)),
  custom_texts: (fields) => {
    const texts = fields.filter(({ type }) => type === "text");
    return (contact) => customColumn(texts, contact.customFields);
  },
  custom_values: (fields) => {
    const values = fields.filter(({ type }) => type !== "text");
    return (contact) => customColumn(values, contact.customFields);
  },
};

function warningsOf({ warnings }: StagedRow): string {
  return warnings.length > 0 ? copyText(warnings) : "\\N";
}

/** Values by the ids of their fields, as JSON. */
function customColumn(
  fields: StoredCustomField[],
  given: Record<string, CustomFieldValue> | undefined,
): string {
  if (given === undefined) return "{}";
  let json = "";
  for (const { id, key } of fields) {
    const value = valueAt(given, key);
    if (value !== undefined) json += `${json === "" ? "" : ","}"${id}":${JSON.stringify(value)}`;
  }
  return copyText(`{${json}}`);
}
