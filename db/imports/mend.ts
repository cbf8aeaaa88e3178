import { sql } from "drizzle-orm";
import type { Gender } from "@/lib/contacts/contact";
import { channelBits, channelsOf } from "@/lib/contacts/filter";
import type { MendableRow } from "@/lib/import/mend-row";
import type { ImportedContact } from "@/lib/import/to-contact";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { readCustomValues, toStoredValues } from "../custom-fields/custom-values";
import type { Executor } from "../postgres";
import { importRows } from "../schema/imports";
import { idArray } from "../sql-values";
import type { Transaction } from "../write";
import type { StagedRow } from "./staged-lines";

interface Row extends Record<string, unknown> {
  row: number;
  match_key: string | null;
  first_name: string | null;
  last_name: string | null;
  full_name: string | null;
  phone_number: string | null;
  is_valid: boolean | null;
  channels: number | null;
  channels_given: boolean | null;
  email: string | null;
  gender: Gender | null;
  is_test: boolean | null;
  notes: string | null;
  custom_texts: Record<string, string> | null;
  custom_values: Record<string, string | number | boolean> | null;
  cells: string[] | null;
}

/** Staged rows as they can be mended; rows that do not exist are left out. */
export async function readStagedRows(
  on: Executor,
  accountId: number,
  importId: number,
  rows: number[],
  fields: StoredCustomField[],
): Promise<MendableRow[]> {
  const found = await on.execute<Row>(sql`
    select * from import_rows
    where account_id = ${accountId} and import_id = ${importId} and row = any(${idArray(rows)})`);
  return found.map((row) => ({
    row: row.row,
    contact: row.match_key === null ? null : toContact(row, fields),
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
  const stored = { customTexts: row.custom_texts ?? {}, customValues: row.custom_values ?? {} };
  const customFields = readCustomValues(fields, stored);
  const given = {
    firstName: row.first_name,
    lastName: row.last_name,
    fullName: row.full_name,
    phoneNumber: row.phone_number,
    communicationSupported: row.channels_given && row.channels !== null ? channelsOf(row.channels) : null,
    email: row.email,
    gender: row.gender,
    isTest: row.is_test,
    notes: row.notes,
    customFields: Object.keys(customFields).length > 0 ? customFields : null,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
