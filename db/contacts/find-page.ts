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
import { expectRows, noRows } from "../expected-rows";
import { db } from "../postgres";
import { count } from "./count-contacts";
import { type ContactCondition, inLists } from "./filter-sql";
import type { ContactOrder } from "./order-sql";
import { type ContactRow, readRows } from "./read-contacts";
import { type TextSearch, withoutSearchIndex } from "./search-sql";
import { walkBook } from "./walk-book";
import { furtherBound, tuning, walkBound } from "./walk-bound";

export interface PageSearch {
  accountId: number;
  condition: ContactCondition;
  /** The same, for one contact after the other. */
  probing: ContactCondition;
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
  probing: SQL;
  /** Whether every contact of the account is in it. */
  everything: boolean;
}

export interface Window {
  offset: number;
  limit: number;
}

function groups({ condition, probing, everything, priorityListId }: PageSearch): Group[] {
  if (priorityListId === undefined) return [{ condition, probing, everything }];
  const group = (not: SQL): Group => ({
    condition: sql`${condition} and ${not} ${inLists([priorityListId])}`,
    probing: sql`${probing} and ${not} ${inLists([priorityListId], "probed")}`,
    everything: false,
  });
  return [group(sql``), group(sql`not`)];
}

/** Where gathering all that match is cheap, both groups come of one sort; else the first may be all that is needed. */
async function isGathered(search: PageSearch, window: Window): Promise<boolean> {
  const { accountId, condition, everything, order } = search;
  if (everything || !order.indexed) return false;
  const [held, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    expectRows(matching(condition)),
  ]);
  return held <= tuning.smallBook || walkBound(search, expected, held, window) === null;
}

const matching = (condition: SQL) => sql`from contacts c where ${condition}`;

async function findInGroup(search: PageSearch, group: Group, window: Window): Promise<ContactRow[]> {
  const { accountId, order } = search;
  if (group.everything && order.indexed) return walkBook(search, window);
  const [held, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    order.indexed ? expectRows(matching(group.condition)) : noRows,
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
    where ${group.probing} order by c.sort_key ${order.way}, c.id limit ${window.limit} offset ${window.offset}`;
  return readRows({ ...search, ids });
}

function countGroup(
  { accountId, priorityListId, everything, text }: PageSearch,
  group: Group,
): Promise<number> {
  if (priorityListId !== undefined && everything) return heldCount(db(), accountId, priorityListId);
  return count(group.condition, text);
}
