import { sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { ImportStatus } from "@/lib/import/import";
import { type Transaction, write } from "../write";
import { readImport } from "./imports";
import { takeTurn } from "./take-turn";

/**
 * Cancels an import; waits for the chunk that is being merged. Its file is left to the sweep of the spool.
 * @returns the state it was in
 * @throws AppError 404, 409 when it has ended
 */
export async function cancelImport(accountId: number, importId: number): Promise<ImportStatus> {
  const cancelled = await write(
    async (tx) => {
      await takeTurn(tx, importId);
      return markCancelled(tx, accountId, importId);
    },
    { isIdempotent: true },
  );
  if (cancelled) return cancelled.status;
  const { status } = await readImport(accountId, importId);
  throw new AppError("conflict", `This import has ended already (${status}).`);
}

async function markCancelled(tx: Transaction, accountId: number, importId: number) {
  const [cancelled] = await tx.execute<{ status: ImportStatus }>(sql`
    with before as (
      select account_id, id, status from imports
      where account_id = ${accountId} and id = ${importId}
        and status in ('QUEUED', 'READING', 'CHECKING', 'CHECKED', 'RUNNING', 'CANCELLED')
      for update)
    update imports i set status = 'CANCELLED', spool_file = null, held_by = null, updated_at = clock_timestamp()
    from before where i.account_id = before.account_id and i.id = before.id
    returning before.status`);
  return cancelled;
}
