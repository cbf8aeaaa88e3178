/**
 * Who an import, or its undo, is done for: the process whose caller waits (`held_by`), or nobody, then jobs do it. An answer is
 * final: what a caller was told has failed, or got no answer over because its server died, is never done by a job later.
 */
import { sql } from "drizzle-orm";
import { activeStatuses, type ImportStatus, statusesBefore } from "@/lib/import/status";
import { db } from "../postgres";
import type { ImportKey } from "./recover";

/** Leaves an import to jobs. @returns its state; null when it has ended */
export async function leaveToJobs({ accountId, importId }: ImportKey): Promise<ImportStatus | null> {
  const [left] = await db().execute<{ status: ImportStatus }>(sql`
    update imports set held_by = null where account_id = ${accountId} and id = ${importId} and status in ${activeStatuses}
    returning status`);
  return left?.status ?? null;
}

/** Keeps jobs from an undo that a caller waits for. */
export async function holdUndo({ accountId, importId }: ImportKey, holder: string): Promise<void> {
  await db().execute(sql`
    update imports set held_by = ${holder} where account_id = ${accountId} and id = ${importId} and status in ${statusesBefore("REVERTED")}`);
}

/** Leaves an undo as far as it came; only another call goes on with it. What somebody else holds stays theirs. */
export async function releaseUndo({ accountId, importId }: ImportKey, holder: string): Promise<void> {
  await db().execute(sql`
    update imports set held_by = null where account_id = ${accountId} and id = ${importId} and held_by = ${holder}
      and status in ${statusesBefore("REVERTED")}`);
}

interface Held extends ImportKey {
  holder: string;
}

/** Imports that callers wait, or waited, for. @param silentFor seconds without progress */
export function findHeldImports(silentFor: number): Promise<Held[]> {
  return findHeld(sql`i.status in ${activeStatuses}`, silentFor);
}

/** As `findHeldImports`: imports that were being undone. */
export function findHeldUndos(silentFor: number): Promise<Held[]> {
  return findHeld(sql`i.reverted_up_to is not null and i.status in ${statusesBefore("REVERTED")}`, silentFor);
}

async function findHeld(which: ReturnType<typeof sql>, silentFor: number): Promise<Held[]> {
  const rows = await db().execute<{ account_id: number; id: number; held_by: string }>(sql`
    select i.account_id, i.id, i.held_by from imports i where i.held_by is not null and ${which}
      and greatest(i.updated_at, (select max(l.updated_at) from import_lanes l
        where l.account_id = i.account_id and l.import_id = i.id)) <= clock_timestamp() - make_interval(secs => ${silentFor})`);
  return rows.map(({ account_id, id, held_by }) => ({
    accountId: account_id,
    importId: id,
    holder: held_by,
  }));
}
