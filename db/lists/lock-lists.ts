import { type SQL, sql } from "drizzle-orm";
import { takeTurn } from "../imports/take-turn";
import type { Executor } from "../postgres";
import { idArray } from "../sql-values";

const strengths = {
  /** They stay, and may be renamed only afterwards. Shared with every writer but those who delete a list. */
  share: sql`for key share`,
  /** As `share`, and one after the other with others who ask for the same: for those who remove memberships. */
  alone: sql`for no key update`,
  delete: sql`for update`,
};

/**
 * Keeps the imports that fill these lists from their next chunk, to the end of the transaction: the locks their chunks have
 * on a list overlap, and somebody who needs it alone would never get it.
 */
export async function holdImportsInto(
  tx: Executor,
  accountId: number,
  listIds: readonly number[],
): Promise<void> {
  const running = await tx.execute<{ id: number }>(sql`
    select id from imports
    where account_id = ${accountId} and list_id = any(${idArray(listIds)}) and status = 'RUNNING' order by id`);
  for (const { id } of running) await takeTurn(tx, id);
}

/** Locks these lists, or all of the account, to the end of the transaction, by id. Lists that do not exist are left out. */
export async function lockLists(
  tx: Executor,
  accountId: number,
  listIds: readonly number[] | "all",
  strength: keyof typeof strengths,
): Promise<void> {
  if (listIds.length === 0) return;
  const which: SQL = listIds === "all" ? sql`` : sql`and id = any(${idArray(listIds)})`;
  await tx.execute(sql`
    select from lists where account_id = ${accountId} ${which} order by id ${strengths[strength]}`);
}
