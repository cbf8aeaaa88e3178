import { sql as drizzleSql } from "drizzle-orm";
import type postgres from "postgres";
import type { ImportReport } from "@/lib/import/import";
import { statusesBefore } from "@/lib/import/status";
import { type CopyBatch, copyInto } from "../copy";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { advisoryLocks } from "../locks";
import { db, sql } from "../postgres";
import { copyStagedRows } from "./staged-lines";

/** Somebody cancelled the import, or another server moved it on. */
export class ImportMoved extends Error {
  override name = "ImportMoved";
}

interface Staging {
  accountId: number;
  importId: number;
  /** The custom fields that the run will make. */
  newFields: StoredCustomField[];
}

/**
 * Writes the rows of an import (`staged-lines.ts`) as they come, through one COPY, and moves it from READING to CHECKING: all of it or
 * nothing, once. Nothing of the book changes.
 * @param report what to keep of the file, asked for when all rows are read
 * @throws ImportMoved
 */
export async function stageRows(
  { accountId, importId, newFields }: Staging,
  batches: AsyncIterable<CopyBatch>,
  report: () => ImportReport,
): Promise<void> {
  await sql().begin(async (tx) => {
    // Two servers on one spool read a file one after the other; the second finds it staged.
    await tx`select pg_advisory_xact_lock(${advisoryLocks.staging}, hashint8(${importId}))`;
    await requireReading(tx, accountId, importId);
    const rowsTotal = await copyInto(tx, copyStagedRows, batches);
    const [moved] = await tx`
      update imports set status = 'CHECKING', rows_total = ${rowsTotal}, rows_done = 0, spool_file = null,
        report = ${tx.json(toJson(report()))}, new_fields = ${tx.json(toJson(newFields))}, updated_at = clock_timestamp()
      where account_id = ${accountId} and id = ${importId} and status in ${tx(statusesBefore("CHECKING"))} returning id`;
    if (!moved) throw new ImportMoved();
  });
}

/**
 * Tells how far the reading is, beside the COPY that holds a connection: on another pool, or readers that hold all of one
 * would wait for each other.
 * @throws ImportMoved when it is to stop
 */
export async function noteRowsRead(accountId: number, importId: number, rows: number): Promise<void> {
  const [reading] = await db().execute(drizzleSql`
    update imports set rows_done = ${rows}, updated_at = clock_timestamp()
    where account_id = ${accountId} and id = ${importId} and status = 'READING' returning id`);
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
