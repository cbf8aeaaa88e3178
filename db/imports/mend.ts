import { sql } from "drizzle-orm";
import { channelBits, channelsOf } from "@/lib/contacts/enumerations";
import { forPlainFields } from "@/lib/contacts/fields";
import type { MendableRow } from "@/lib/import/rows/mend-row";
import type { ImportedContact } from "@/lib/import/rows/row-reading";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { readCustomValues, toStoredValues } from "../custom-fields/custom-values";
import { importRows } from "../schema/imports";
import { idArray } from "../sql-values";
import type { Transaction } from "../write";
import type { StagedRow } from "./staged-lines";

type Row = typeof importRows.$inferSelect;

/** Staged rows as they can be mended; rows that do not exist are left out. */
export async function readStagedRows(
  on: Transaction,
  accountId: number,
  importId: number,
  rows: number[],
  fields: StoredCustomField[],
): Promise<MendableRow[]> {
  const found = await on
    .select()
    .from(importRows)
    .where(sql`account_id = ${accountId} and import_id = ${importId} and row = any(${idArray(rows)})`);
  return found.map((row) => ({
    row: row.row,
    contact: row.matchKey === null ? null : toContact(row, fields),
    cells: row.cells ?? [],
  }));
}

/** Puts mended rows in the place of the old ones, in the transaction that read these and holds their import. */
export async function replaceStagedRows(
  tx: Transaction,
  accountId: number,
  importId: number,
  rows: StagedRow[],
  fields: StoredCustomField[],
): Promise<void> {
  const numbers = idArray(rows.map(({ row }) => row));
  await tx.execute(sql`
    delete from import_rows where account_id = ${accountId} and import_id = ${importId} and row = any(${numbers})`);
  await tx.insert(importRows).values(rows.map((row) => ({ accountId, importId, ...toStored(row, fields) })));
}

function toStored(
  { row, contact, cells, errors, warnings, channelsGiven }: StagedRow,
  fields: StoredCustomField[],
) {
  const kept = { row, warnings: warnings.length > 0 ? warnings : null };
  if (contact === null) return { ...kept, cells, errors };
  const { communicationSupported, customFields, ...others } = contact;
  return {
    ...kept,
    ...others,
    channels: communicationSupported && channelBits(communicationSupported),
    channelsGiven,
    ...toStoredValues(fields, customFields),
  };
}

/** Channels that were derived from the number are derived again with it. */
function toContact(row: Row, fields: StoredCustomField[]): ImportedContact {
  const { customTexts, customValues, channels } = row;
  const customFields = readCustomValues(fields, {
    customTexts: customTexts ?? {},
    customValues: customValues ?? {},
  });
  const given = {
    ...forPlainFields<Row>((name) => row[name]),
    fullName: row.fullName,
    phoneNumber: row.phoneNumber,
    communicationSupported: row.channelsGiven && channels !== null ? channelsOf(channels) : null,
    customFields: Object.keys(customFields).length > 0 ? customFields : null,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
