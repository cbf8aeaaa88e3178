import { sql } from "drizzle-orm";
import type { Gender } from "@/lib/contacts/contact";
import { channelsOf } from "@/lib/contacts/filter";
import { AppError } from "@/lib/errors";
import type { MendableRow } from "@/lib/import/mend-row";
import type { ImportedContact } from "@/lib/import/to-contact";
import { copyInto } from "../copy";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { readCustomValues } from "../custom-fields/custom-values";
import { db, sql as rawSql } from "../postgres";
import { idArray } from "../sql-values";
import { copyStagedRows, createStagedLines, type StagedRow } from "./staged-lines";

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
  accountId: number,
  importId: number,
  rows: number[],
  fields: StoredCustomField[],
): Promise<MendableRow[]> {
  const found = await db().execute<Row>(sql`
    select * from import_rows
    where account_id = ${accountId} and import_id = ${importId} and row = any(${idArray(rows)})`);
  return found.map((row) => ({
    row: row.row,
    contact: row.match_key === null ? null : toContact(row, fields),
    cells: row.cells ?? [],
  }));
}

/** Puts mended rows in the place of the old ones. @throws AppError 409 unless the import is CHECKED */
export async function replaceStagedRows(
  accountId: number,
  importId: number,
  rows: StagedRow[],
  fields: StoredCustomField[],
): Promise<void> {
  await rawSql().begin(async (tx) => {
    const [checked] = await tx`
      select id from imports where account_id = ${accountId} and id = ${importId} and status = 'CHECKED' for update`;
    if (!checked)
      throw new AppError(
        "conflict",
        "Only the rows of an import that is checked and not yet run can be mended.",
      );
    await tx`
      delete from import_rows where account_id = ${accountId} and import_id = ${importId}
        and row = any(${rows.map(({ row }) => row)}::int[])`;
    await copyInto(tx, copyStagedRows, [createStagedLines({ accountId, importId, fields })(rows)]);
  });
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
