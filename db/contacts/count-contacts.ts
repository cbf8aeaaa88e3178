import { type SQL, sql } from "drizzle-orm";
import type { ContactFilter } from "@/lib/contacts/conditions";
import { currentCount } from "../counts";
import { db, type Executor } from "../postgres";
import { inLists } from "./conditions-sql";
import { type ContactCondition, isEmptyFilter } from "./filter-sql";

/** How many contacts an account holds, exact. */
export function countContacts(accountId: number): Promise<number> {
  return currentCount(accountId, null);
}

/** Whether a filter asks for nothing but lists, which are counted without a look at contacts. */
export function isCountedByLedger({ listIds, notListIds, ...rest }: ContactFilter): boolean {
  return isEmptyFilter(rest) && !(listIds && notListIds);
}

/** How many contacts match; the ledger and the memberships answer where they can without a look at contacts. */
export async function countMatching(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
): Promise<number> {
  if (!isCountedByLedger(filter)) return count(condition);
  const { listIds, notListIds } = filter;
  if (listIds) return countMembers(accountId, listIds);
  const held = await countContacts(accountId);
  return notListIds ? held - (await countMembers(accountId, notListIds)) : held;
}

/** How many of the contacts that match are in the list that comes first. */
export function countPriority(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
  listId: number,
): Promise<number> {
  if (isEmptyFilter(filter)) return currentCount(accountId, listId);
  return count(sql`${condition} and ${inLists([listId])}`);
}

/** Counts by a look at the contacts. */
export async function count(condition: SQL, reader: Executor = db()): Promise<number> {
  const [row] = await reader.execute<{ count: number }>(
    sql`select count(*) from contacts c where ${condition}`,
  );
  return row?.count ?? 0;
}

/** Distinct members of several lists: those of the largest, and of each other those who are in none before it. */
async function countMembers(accountId: number, listIds: number[]): Promise<number> {
  const sizes = await Promise.all(
    listIds.map(async (listId) => ({ listId, size: await currentCount(accountId, listId) })),
  );
  const ordered = sizes.sort((a, b) => b.size - a.size);
  const further = ordered.slice(1).map(({ listId }, place) =>
    countNewMembers(
      accountId,
      listId,
      ordered.slice(0, place + 1).map((before) => before.listId),
    ),
  );
  return (await Promise.all(further)).reduce((sum, more) => sum + more, ordered[0]?.size ?? 0);
}

async function countNewMembers(accountId: number, listId: number, before: number[]): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    select count(*) from list_members m where m.account_id = ${accountId} and m.list_id = ${listId} and not exists (
      select from list_members p where p.account_id = ${accountId} and p.list_id in ${before} and p.contact_id = m.contact_id)`);
  return row?.count ?? 0;
}
