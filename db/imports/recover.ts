/** What was cut off: imports that jobs do, of a server that stopped. These look across accounts, as only the machinery may. */
import { sql } from "drizzle-orm";
import { advancingStatuses, unreadStatuses } from "@/lib/import/status";
import { db } from "../postgres";

export interface ImportKey {
  accountId: number;
  importId: number;
}

/**
 * Imports whose file this server holds and has not read to its end.
 * @param silentFor seconds without progress; 0 for all
 */
export async function findUnread(server: string, silentFor = 0): Promise<ImportKey[]> {
  return toKeys(
    await db().execute<Row>(sql`
      select account_id, id from imports
      where server = ${server} and held_by is null and status in ${unreadStatuses}
        and updated_at <= clock_timestamp() - make_interval(secs => ${silentFor})`),
  );
}

/**
 * Imports that are staged and neither waiting for a person nor ended.
 * @param silentFor seconds without progress; 0 for all
 */
export async function findUnfinished(silentFor: number): Promise<ImportKey[]> {
  return toKeys(
    await db().execute<Row>(sql`
      select i.account_id, i.id from imports i where i.held_by is null and i.status in ${advancingStatuses}
        and greatest(i.updated_at, (select max(l.updated_at) from import_lanes l
          where l.account_id = i.account_id and l.import_id = i.id)) <= clock_timestamp() - make_interval(secs => ${silentFor})`),
  );
}

/** Fails imports whose file lies on a server that did not come back for a day. */
export async function failAbandoned(): Promise<void> {
  const failure = "The server that held the file did not come back. Upload it again.";
  await db().execute(sql`
    update imports set status = 'FAILED', spool_file = null, updated_at = clock_timestamp(),
      report = coalesce(report, '{"columns": [], "sample": []}') || jsonb_build_object('failure', ${failure}::text)
    where status in ${unreadStatuses} and updated_at < clock_timestamp() - interval '1 day'`);
}

/** The files of this server that an import waits to be read from. */
export async function findSpooled(server: string): Promise<string[]> {
  const rows = await db().execute<{ file: string }>(sql`
    select spool_file as file from imports where server = ${server} and spool_file is not null`);
  return rows.map(({ file }) => file);
}

type Row = { account_id: number; id: number };

function toKeys(rows: Row[]): ImportKey[] {
  return rows.map(({ account_id, id }) => ({ accountId: account_id, importId: id }));
}
