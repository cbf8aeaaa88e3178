import { type SQL, sql } from "drizzle-orm";
import type { ContactFilter } from "@/lib/contacts/filter";
import { currentCount } from "../counts";
import { db } from "../postgres";
import { idArray } from "../sql-values";
import { type ContactCondition, inLists, isEmptyFilter } from "./filter-sql";

/** How many contacts an account holds, exact. */
export function countContacts(accountId: number): Promise<number> {
  return currentCount(accountId, null);
}

/** How many contacts match; the ledger and the memberships answer where they can without a look at contacts. */
export function countMatching(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
): Promise<number> {
  if (isEmptyFilter(filter)) return countContacts(accountId);
  const { listIds, ...rest } = filter;
  if (listIds && isEmptyFilter(rest)) return countMembers(accountId, listIds);
  return count(condition);
}

/** How many of the contacts that match are in the list that comes first. */
export function countPriority(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
  listId: number,
) {
  return isEmptyFilter(filter)
    ? currentCount(accountId, listId)
    : count(sql`${condition} and ${inLists([listId])}`);
}

/** Counts by a look at the contacts. */
export async function count(condition: SQL): Promise<number> {
  const [row] = await db().execute<{ count: number }>(
    sql`select count(*) from contacts c where ${condition}`,
  );
  return row?.count ?? 0;
}

async function countMembers(accountId: number, listIds: number[]): Promise<number> {
  if (listIds.length === 1) return currentCount(accountId, listIds[0] ?? null);
  const [row] = await db().execute<{ count: number }>(sql`
    select count(*) from (select distinct m.contact_id from list_members m
    where m.account_id = ${accountId} and m.list_id = any(${idArray(listIds)})) members`);
  return row?.count ?? 0;
}
