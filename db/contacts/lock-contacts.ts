import { type SQL, sql } from "drizzle-orm";
import type { Selection } from "@/lib/contacts/selection";
import { lockLists } from "../lists/lock-lists";
import type { Executor } from "../postgres";
import type { Transaction } from "../write";
import { type ContactCondition, selectionCondition } from "./filter-sql";

/**
 * The condition of a selection, for a change of its contacts: the lists it names are checked and stay as long as the
 * transaction lasts, so that a list deleted at this moment never widens what is chosen.
 * @throws AppError as `selectionCondition`
 */
export async function lockedCondition(
  tx: Transaction,
  accountId: number,
  selection: Selection,
): Promise<ContactCondition> {
  await lockLists(tx, accountId, listsNamedBy(selection), "share");
  return selectionCondition(accountId, selection, tx);
}

function listsNamedBy(selection: Selection): number[] {
  if ("ids" in selection) return [];
  const { filter } = "keep" in selection ? selection.keep : selection;
  return [...(filter.listIds ?? []), ...(filter.notListIds ?? [])];
}

/**
 * Locks contacts that are to be deleted, by match key as all writers lock them. A deletion in a later statement sees every
 * membership they have got until then, and nobody adds another.
 * @returns how many there are
 */
export async function lockForDeletion(tx: Executor, accountId: number, condition: SQL): Promise<number> {
  const [row] = await tx.execute<{ locked: number }>(sql`
    select count(*) as locked from (
      select from contacts c where ${condition} order by c.match_key for update) contacts`);
  await lockLists(tx, accountId, "all", "share");
  return row?.locked ?? 0;
}
