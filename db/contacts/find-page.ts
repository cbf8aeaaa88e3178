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
import type { ContactOrder } from "./order-sql";
import { type ContactRow, readRows } from "./read-contacts";
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
  /** The list whose members come first. */
  priorityListId?: number;
  /** The list whose members are marked. */
  markedListId?: number;
}

/** Bounds of the two ways; tests lower them to send small books the ways of large ones. */
export const tuning = {
  /** A book of so many contacts is always gathered: it takes about 2 ms. */
  smallBook: 3000,
  /** How much of what gathering would cost a walk may cost. */
  patience: 1,
};

/** The page that starts after `offset` contacts. */
export async function findPage(search: PageSearch, offset: number, limit: number): Promise<ContactRow[]> {
  const { condition, priorityListId } = search;
  if (priorityListId !== undefined && (await isGathered(search, { offset, limit })))
    return gather(search, condition, { offset, limit }, inLists([priorityListId]));
  const found: ContactRow[] = [];
  let skip = offset;
  const all = groups(search);
  for (const group of all) {
    const rows = await findInGroup(search, group, { offset: skip, limit: limit - found.length });
    found.push(...rows);
    if (found.length === limit || group === all.at(-1)) break;
    skip = rows.length > 0 ? 0 : Math.max(0, skip - (await countGroup(search, group)));
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

/** Where gathering all that match is cheap, both groups come of one sort; else the first may be all that is needed. */
async function isGathered(search: PageSearch, window: Window): Promise<boolean> {
  const { accountId, condition, everything, order } = search;
  if (everything || !order.indexed) return false;
  const [held, expected] = await Promise.all([heldCount(db(), accountId, null), expectRows(condition)]);
  return held <= tuning.smallBook || walkBound(search, expected, held, window) === null;
}

async function findInGroup(search: PageSearch, group: Group, window: Window): Promise<ContactRow[]> {
  const { accountId, order } = search;
  if (group.everything && order.indexed) return walkBook(search, window);
  const [held, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    order.indexed ? expectRows(group.condition) : noRows,
  ]);
  if (window.offset >= held) return [];
  if (!order.indexed || held <= tuning.smallBook) return gather(search, group.condition, window);
  const bound = walkBound(search, expected, held, window);
  const walked = bound === null ? [] : await walk(search, group, window, bound);
  if (walked.length === window.limit) return walked;
  const further = bound === null ? null : furtherBound(search, bound, walked.length, held, window);
  const again = further === null ? [] : await walk(search, group, window, further);
  return again.length === window.limit ? again : gather(search, group.condition, window);
}

/** All that match, sorted. `offset 0` keeps PostgreSQL from walking the order after all. */
function gather(
  search: PageSearch,
  condition: SQL,
  { offset, limit }: Window,
  first = sql`true`,
): Promise<ContactRow[]> {
  const { order } = search;
  const ids = sql`
    select m.id from (
      select c.id, ${order.key} as sort_key, ${first} as is_first from contacts c where ${condition} offset 0) m
    order by m.is_first desc, m.sort_key ${order.way} nulls last, m.id limit ${limit} offset ${offset}`;
  const wanted = { ...search, ids };
  return search.text === "short" ? withoutSearchIndex((tx) => readRows(wanted, tx)) : readRows(wanted);
}

function walk(search: PageSearch, group: Group, window: Window, bound: number): Promise<ContactRow[]> {
  const { accountId, order } = search;
  const [stretch] = order.stretches;
  const ids = sql`
    select c.id from (
      select c.*, ${order.walkKey} as sort_key from contacts c
      where c.account_id = ${accountId} and ${stretch.condition} order by ${stretch.forward} limit ${bound}) c
    where ${group.condition} order by c.sort_key ${order.way}, c.id limit ${window.limit} offset ${window.offset}`;
  return readRows({ ...search, ids });
}

/**
 * Microseconds, measured on a million: to pass a contact in an index that holds all that is asked, to look up its
 * lists, to look at the contact itself; to find it by another index and sort it; and a unit of PostgreSQL's estimate
 * of what finding them costs.
 */
const costs = { inIndex: 0.2, lists: 1.5, itself: 1.5, gathering: 1.5, unit: 2 };

function passingCost({ text, byList, priorityListId }: PageSearch): number {
  const lists = byList || priorityListId !== undefined ? costs.lists : 0;
  return costs.inIndex + lists + (text === null ? 0 : costs.itself);
}

/** What PostgreSQL expects a condition to find, and the cost of that in its own units. */
interface Expected {
  rows: number;
  units: number;
}
const noRows: Expected = { rows: 0, units: 0 };

/**
 * How many contacts a walk may pass; null when gathering is cheaper from the start. Were those who match spread evenly
 * in the order, `toPass` would do; they are not (names go with gender, lists with cities), so a walk may cost as much
 * as gathering would.
 */
function walkBound(
  search: PageSearch,
  expected: Expected,
  held: number,
  { offset, limit }: Window,
): number | null {
  const rows = Math.min(held, Math.max(1, expected.rows));
  const gathering = Math.max(rows * costs.gathering, expected.units * costs.unit) + 500;
  const affordable = gathering / passingCost(search);
  const toPass = ((offset + limit) * held) / rows;
  if (toPass > affordable) return null;
  return Math.ceil(Math.min(held, affordable * tuning.patience));
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

async function expectRows(condition: SQL): Promise<Expected> {
  const [row] = await db().execute<{
    "QUERY PLAN": [{ Plan: { "Plan Rows": number; "Total Cost": number } }];
  }>(sql`explain (format json) select 1 from contacts c where ${condition}`);
  const plan = row?.["QUERY PLAN"][0].Plan;
  return plan ? { rows: plan["Plan Rows"], units: plan["Total Cost"] } : noRows;
}

function countGroup(
  { accountId, priorityListId, everything, text }: PageSearch,
  group: Group,
): Promise<number> {
  if (priorityListId !== undefined && everything) return heldCount(db(), accountId, priorityListId);
  return count(group.condition, text);
}
