import type postgres from "postgres";
import { channelBits } from "@/lib/contacts/filter";
import { builtName } from "@/lib/contacts/name";
import type { ImportReport } from "@/lib/import/import";
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

/** Held while a file is being staged; an arbitrary number. */
const staging = 7_822_744;
const nothing = { customTexts: {}, customValues: {} };

/** Somebody cancelled the import, or another server moved it on. */
export class ImportMoved extends Error {
  override name = "ImportMoved";
}

interface Staging {
  accountId: number;
  importId: number;
  fields: StoredCustomField[];
  /** Those among them that the run will make. */
  newFields: StoredCustomField[];
}

/**
 * Writes the rows of an import as they come, through one COPY, and moves it from READING to CHECKING: all of it or
 * nothing, once. Nothing of the book changes.
 * @param report what to keep of the file, asked for when all rows are read
 * @throws ImportMoved
 */
export async function stageRows(
  { accountId, importId, fields, newFields }: Staging,
  batches: AsyncIterable<StagedRow[]>,
  report: () => ImportReport,
): Promise<void> {
  await sql().begin(async (tx) => {
    // Two servers on one spool read a file one after the other; the second finds it staged.
    await tx`select pg_advisory_xact_lock(${staging}, hashint8(${importId}))`;
    await requireReading(tx, accountId, importId);
    const rowsTotal = await copyRows(tx, { accountId, importId, fields }, batches);
    const [moved] = await tx`
      update imports set status = 'CHECKING', rows_total = ${rowsTotal}, rows_done = 0, spool_file = null,
        report = ${tx.json(toJson(report()))}, new_fields = ${tx.json(toJson(newFields))}, updated_at = clock_timestamp()
      where account_id = ${accountId} and id = ${importId} and status = 'READING' returning id`;
    if (!moved) throw new ImportMoved();
  });
}

/** Writes rows through COPY. @returns how many there were */
export function copyRows(
  tx: postgres.TransactionSql<{ bigint: number }>,
  { accountId, importId, fields }: Omit<Staging, "newFields">,
  batches: AsyncIterable<StagedRow[]> | Iterable<StagedRow[]>,
): Promise<number> {
  return copyInto(
    tx,
    `copy import_rows (account_id, import_id, row, first_name, last_name, full_name, phone_number, is_valid, channels,
      channels_given, email, gender, is_test, notes, custom_texts, custom_values, cells, errors, warnings) from stdin`,
    batches,
    (row) => [accountId, importId, ...columnsOf(row, fields)],
  );
}

/** Tells how far the reading is. @throws ImportMoved when it is to stop */
export async function noteRowsRead(accountId: number, importId: number, rows: number): Promise<void> {
  const [reading] = await sql()`
    update imports set rows_done = ${rows}, updated_at = clock_timestamp()
    where account_id = ${accountId} and id = ${importId} and status = 'READING' returning id`;
  if (!reading) throw new ImportMoved();
}

async function requireReading(
  tx: postgres.TransactionSql<{ bigint: number }>,
  accountId: number,
  importId: number,
): Promise<void> {
  const [reading] = await tx`
    select id from imports where account_id = ${accountId} and id = ${importId} and status = 'READING'`;
  if (!reading) throw new ImportMoved();
}

function toJson(value: object): postgres.JSONValue {
  return value as postgres.JSONValue;
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
