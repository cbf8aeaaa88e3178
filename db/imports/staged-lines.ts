import type { CustomFieldValue } from "@/lib/contacts/contact";
import { channelBits } from "@/lib/contacts/filter";
import { valueAt } from "@/lib/custom-fields";
import type { ImportedContact, RowIssue } from "@/lib/import/to-contact";
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

export const copyStagedRows = `copy import_rows (account_id, import_id, row, first_name, last_name, full_name, phone_number,
  is_valid, channels, channels_given, email, gender, is_test, notes, custom_texts, custom_values, cells, errors, warnings)
  from stdin`;

const nulls = "\\N\t".repeat(13);

/** Makes the function that writes rows as `copyStagedRows` takes them. */
export function createStagedLines({
  accountId,
  importId,
  fields,
}: StagingPlace): (rows: StagedRow[]) => CopyBatch {
  const start = `${accountId}\t${importId}\t`;
  const texts = fields.filter(({ type }) => type === "text");
  const values = fields.filter(({ type }) => type !== "text");
  return (rows) => {
    let lines = "";
    for (const staged of rows) {
      lines +=
        staged.contact === null
          ? `${start}${staged.row}\t${nulls}${copyText(staged.cells)}\t${copyText(staged.errors)}\t${warningsOf(staged)}\n`
          : `${start}${contactColumns(staged, staged.contact, texts, values)}\n`;
    }
    return { rows: rows.length, lines };
  };
}

function contactColumns(
  staged: StagedRow,
  contact: ImportedContact,
  texts: StoredCustomField[],
  values: StoredCustomField[],
): string {
  const { communicationSupported, customFields } = contact;
  return [
    staged.row,
    copyText(contact.firstName),
    copyText(contact.lastName),
    copyText(contact.fullName),
    copyText(contact.phoneNumber),
    copyText(contact.isValid),
    copyText(communicationSupported && channelBits(communicationSupported)),
    copyText(staged.channelsGiven),
    copyText(contact.email),
    copyText(contact.gender),
    copyText(contact.isTest),
    copyText(contact.notes),
    customColumn(texts, customFields),
    customColumn(values, customFields),
    "\\N\t\\N",
    warningsOf(staged),
  ].join("\t");
}

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
