import { channelBits } from "@/lib/contacts/filter";
import { builtName } from "@/lib/contacts/name";
import type { ImportedContact, RowIssue } from "@/lib/import/to-contact";
import { type CopyValue, copyInto } from "../copy";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { mergeCustomValues } from "../custom-fields/custom-values";
import { sql } from "../postgres";

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

const nothing = { customTexts: {}, customValues: {} };

/**
 * Writes the rows of an import as they come, through one COPY. Nothing of the book changes.
 * @returns how many rows there were
 */
export async function stageRows(
  { accountId, importId, fields }: { accountId: number; importId: number; fields: StoredCustomField[] },
  batches: AsyncIterable<StagedRow[]>,
): Promise<number> {
  return sql().begin((tx) =>
    copyInto(
      tx,
      `copy import_rows (account_id, import_id, row, first_name, last_name, full_name, phone_number, is_valid, channels,
        channels_given, email, gender, is_test, notes, custom_texts, custom_values, cells, errors, warnings) from stdin`,
      batches,
      (row) => [accountId, importId, ...columnsOf(row, fields)],
    ),
  );
}

function columnsOf(
  { row, contact, errors, warnings, cells, channelsGiven }: StagedRow,
  fields: StoredCustomField[],
): CopyValue[] {
  if (contact === null) {
    return [row, ...Array<null>(13).fill(null), cells, errors, warnings.length > 0 ? warnings : null];
  }
  const { firstName, lastName, phoneNumber, isValid, communicationSupported, email, gender, isTest, notes } =
    contact;
  const custom = mergeCustomValues(fields, nothing, contact.customFields ?? {});
  return [
    row,
    firstName,
    lastName,
    givenName(contact),
    phoneNumber,
    isValid,
    communicationSupported && channelBits(communicationSupported),
    channelsGiven,
    email,
    gender,
    isTest,
    notes,
    custom.customTexts,
    custom.customValues,
    null,
    null,
    warnings.length > 0 ? warnings : null,
  ];
}

/** A full name that only repeats its parts is no given name. */
function givenName({ fullName, firstName, lastName }: ImportedContact): string | undefined {
  return fullName === builtName(firstName ?? null, lastName ?? null) ? undefined : fullName;
}
