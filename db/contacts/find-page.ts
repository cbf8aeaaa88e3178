/**
 * Which contacts stand on a page. A page is taken from groups one after the other (the members of the list that comes
 * first, then the rest), and from each group in the cheaper of two ways:
 * - walk: follow the index that holds the order and test each contact, until the page is full;
 * - gather: find all that match by whatever index serves the filter, and sort them.
 * Walking is quick where many match and ruinous where few do, so it is bounded; a walk that does not fill the page
 * within its bound gives way to gathering.
 */
import { type SQL, sql } from "drizzle-orm";
import { heldCount } from "../counts";
import { db } from "../postgres";
import { count } from "./count-contacts";
import { type ContactCondition, inLists } from "./filter-sql";
import { idsOf } from "./ids";
import type { ContactOrder } from "./order-sql";
import { type TextSearch, withoutSearchIndex } from "./search-sql";
import { walkBook } from "./walk-book";

export interface PageSearch {
  accountId: number;
  condition: ContactCondition;
  /** Whether the condition holds for every contact of the account. */
  everything: boolean;
  /** Whether it asks for lists. */
  byList: boolean;
  /** Whether it looks for a text, and whether one long enough for the search index. */
  text: TextSearch;
  order: ContactOrder;
  priorityListId?: number;
}

/** Bounds of the two ways; tests lower them to send small books the ways of large ones. */
export const tuning = {
  /** A book of so many contacts is always gathered: it takes about 2 ms. */
  smallBook: 3000,
  /** Contacts a walk may pass for the first page when nobody knows how many match. */
  probe: 3000,
};

/** The ids on the page that starts after `offset` contacts. */
export async function findPage(search: PageSearch, offset: number, limit: number): Promise<number[]> {
  const found: number[] = [];
  let skip = offset;
  const all = groups(search);
  for (const group of all) {
    const ids = await findInGroup(search, group, { offset: skip, limit: limit - found.length });
    found.push(...ids);
    if (found.length === limit || group === all.at(-1)) break;
    skip = ids.length > 0 ? 0 : Math.max(0, skip - (await countGroup(search, group)));
  }
  return found;
}

interface Group {
  condition: SQL;
  /** Whether every contact of the account is in it. */
  everything: boolean;
}

export interface Window {
  offset: number;
  limit: number;
}

function groups({ condition, everything, priorityListId }: PageSearch): Group[] {
  if (priorityListId === undefined) return [{ condition, everything }];
  const first = inLists([priorityListId]);
  return [
    { condition: sql`${condition} and ${first}`, everything: false },
    { condition: sql`${condition} and not ${first}`, everything: false },
  ];
}

async function findInGroup(search: PageSearch, group: Group, window: Window): Promise<number[]> {
  const { accountId, order } = search;
  if (group.everything && order.indexed) return walkBook(search, window);
  const [held, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    order.indexed ? expectedRows(group.condition) : 0,
  ]);
  if (window.offset >= held) return [];
  if (!order.indexed || held <= tuning.smallBook) return gather(search, group, window);
  const bound = walkBound(search, expected, held, window);
  const walked = bound === null ? [] : await walk(search, group, window, bound);
  if (walked.length === window.limit) return walked;
  const further = bound === null ? null : furtherBound(search, bound, walked.length, held, window);
  const again = further === null ? [] : await walk(search, group, window, further);
  return again.length === window.limit ? again : gather(search, group, window);
}

/** All that match, sorted. `offset 0` keeps PostgreSQL from walking the order after all. */
async function gather(search: PageSearch, group: Group, { offset, limit }: Window): Promise<number[]> {
  const { key, way } = search.order;
  const query = sql`select m.id from (select c.id, ${key} as sort_key from contacts c where ${group.condition} offset 0) m
    order by m.sort_key ${way} nulls last, m.id limit ${limit} offset ${offset}`;
  return idsOf(
    await (search.text === "short"
      ? withoutSearchIndex<{ id: number }>(query)
      : db().execute<{ id: number }>(query)),
  );
}

async function walk(
  { accountId, order }: PageSearch,
  group: Group,
  window: Window,
  bound: number,
): Promise<number[]> {
  const [stretch] = order.stretches;
  const rows = await db().execute<{ id: number }>(
    sql`
    select c.id from (
      select c.*, ${order.walkKey} as sort_key from contacts c
      where c.account_id = ${accountId} and ${stretch.condition} order by ${stretch.forward} limit ${bound}) c
    where ${group.condition} order by c.sort_key ${order.way}, c.id limit ${window.limit} offset ${window.offset}`,
  );
  return idsOf(rows);
}

/**
 * Microseconds a contact costs, measured on a million: to pass it in an index that holds all that is asked, to look up
 * its lists, to look at the contact itself; and to find it by another index and sort it.
 */
const costs = { inIndex: 0.2, lists: 1.5, itself: 1.5, gathering: 1.2 };

function passingCost({ text, byList, priorityListId }: PageSearch): number {
  const lists = byList || priorityListId !== undefined ? costs.lists : 0;
  return costs.inIndex + lists + (text === null ? 0 : costs.itself);
}
/**
 * How many contacts a walk may pass; null when gathering is cheaper from the start. A walk may cost as much as
 * gathering would, since names go with gender and lists with cities: what is common may still be far away. How
 * many hold a text PostgreSQL can only guess, so there a short walk is always worth a try.
 */
function walkBound(
  search: PageSearch,
  expectedRows: number,
  held: number,
  { offset, limit }: Window,
): number | null {
  const expected = Math.min(held, Math.max(1, expectedRows));
  const least = search.text === null ? 0 : tuning.probe * Math.sqrt((offset + limit) / limit);
  const bound = Math.max(least, (expected * costs.gathering + 500) / passingCost(search));
  const toPass = ((offset + limit) * held) / expected;
  return toPass > bound && least === 0 ? null : Math.ceil(Math.min(held, bound));
}

/** How far to walk on after a walk that found a part of the page; null when gathering is cheaper. */
function furtherBound(
  search: PageSearch,
  bound: number,
  found: number,
  held: number,
  { offset, limit }: Window,
): number | null {
  if (found === 0 || bound >= held) return null;
  const share = (offset + found) / bound;
  const toPass = (offset + limit) / share;
  return toPass * passingCost(search) > held * share * costs.gathering
    ? null
    : Math.ceil(Math.min(held, toPass * 1.5));
}

async function expectedRows(condition: SQL): Promise<number> {
  const [row] = await db().execute<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
    sql`explain (format json) select 1 from contacts c where ${condition}`,
  );
  return row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
}

function countGroup(
  { accountId, priorityListId, everything, text }: PageSearch,
  group: Group,
): Promise<number> {
  if (priorityListId !== undefined && everything) return heldCount(db(), accountId, priorityListId);
  return count(group.condition, text);
}
