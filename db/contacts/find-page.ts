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
import type { Database } from "../postgres";
import { type ContactCondition, inLists } from "./filter-sql";
import type { ContactOrder } from "./order-sql";

type Reader = Pick<Database, "execute">;

export interface PageSearch {
  accountId: number;
  condition: ContactCondition;
  /** Whether the condition holds for every contact of the account. */
  everything: boolean;
  order: ContactOrder;
  priorityListId?: number;
}

/** In a book this small everything is gathered: it takes about 2 ms. */
const smallBook = 3000;

/** The ids on the page that starts after `offset` contacts. */
export async function findPage(
  tx: Reader,
  search: PageSearch,
  offset: number,
  limit: number,
): Promise<number[]> {
  const found: number[] = [];
  let skip = offset;
  for (const group of groups(search)) {
    const ids = await findInGroup(tx, search, group, { offset: skip, limit: limit - found.length });
    found.push(...ids);
    if (found.length === limit) break;
    skip = ids.length > 0 ? 0 : Math.max(0, skip - (await countGroup(tx, search, group)));
  }
  return found;
}

interface Group {
  condition: SQL;
  /** Whether every contact of the account is in it. */
  everything: boolean;
}

interface Window {
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

async function findInGroup(tx: Reader, search: PageSearch, group: Group, window: Window): Promise<number[]> {
  const { accountId, order } = search;
  const held = await heldCount(tx, accountId, null);
  if (window.offset >= held) return [];
  if (!order.indexed || held <= smallBook) return gather(tx, order, group, window);
  if (group.everything) return walkEverything(tx, search, held, window);
  const bound = await walkBound(tx, group, held, window);
  const walked = bound === null ? [] : await walk(tx, search, group, window, bound);
  return walked.length === window.limit ? walked : gather(tx, order, group, window);
}

/** All that match, sorted. */
function gather(tx: Reader, order: ContactOrder, group: Group, { offset, limit }: Window): Promise<number[]> {
  return ids(
    tx,
    sql`
    with matching as materialized (select c.* from contacts c where ${group.condition})
    select c.id from matching c order by ${order.orderBy} limit ${limit} offset ${offset}`,
  );
}

async function walk(
  tx: Reader,
  { accountId, order }: PageSearch,
  group: Group,
  window: Window,
  bound: number,
): Promise<number[]> {
  const [stretch] = order.stretches;
  if (!stretch) return [];
  return ids(
    tx,
    sql`
    select c.id from (
      select c.*, ${stretch.key} as sort_key from contacts c where c.account_id = ${accountId} and ${stretch.condition}
      order by ${stretch.forward} limit ${bound}) c
    where ${group.condition} order by c.sort_key ${stretch.way}, c.id limit ${window.limit} offset ${window.offset}`,
  );
}

/**
 * How many contacts a walk may pass, from the share PostgreSQL expects to match; null when gathering is cheaper.
 * The costs are microseconds a contact, measured on a million: passing one in an index, and finding and sorting one.
 */
async function walkBound(
  tx: Reader,
  group: Group,
  held: number,
  { offset, limit }: Window,
): Promise<number | null> {
  const expected = Math.max(1, await expectedRows(tx, group.condition));
  const toPass = ((offset + limit) * held) / Math.min(expected, held);
  const walkCost = toPass * 1;
  const gatherCost = expected * 2 + 500;
  return walkCost > gatherCost ? null : Math.min(held, Math.ceil(toPass * 3) + 1000);
}

async function expectedRows(tx: Reader, condition: SQL): Promise<number> {
  const [row] = await tx.execute<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
    sql`explain (format json) select 1 from contacts c where ${condition}`,
  );
  return row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
}

/** A page of the whole book, from the nearer end of the index. */
async function walkEverything(
  tx: Reader,
  search: PageSearch,
  held: number,
  { offset, limit }: Window,
): Promise<number[]> {
  const { accountId, order } = search;
  const [valued, without] = order.stretches;
  if (!valued) return [];
  const missing = without
    ? await countWhere(tx, sql`c.account_id = ${accountId} and ${without.condition}`)
    : 0;
  const stretches = [
    { ...valued, size: held - missing },
    ...(without ? [{ ...without, size: missing }] : []),
  ];
  const found: number[] = [];
  let skip = offset;
  for (const { size, condition, forward, backward } of stretches) {
    const take = Math.min(limit - found.length, Math.max(0, size - skip));
    const fromEnd = size - skip - take;
    if (take > 0) {
      const near = skip <= fromEnd;
      const page = await ids(
        tx,
        sql`select c.id from contacts c where c.account_id = ${accountId} and ${condition}
        order by ${near ? forward : backward} limit ${take} offset ${near ? skip : fromEnd}`,
      );
      found.push(...(near ? page : page.reverse()));
    }
    skip = Math.max(0, skip - size);
  }
  return found;
}

function countGroup(
  tx: Reader,
  { accountId, priorityListId, everything }: PageSearch,
  group: Group,
): Promise<number> {
  if (priorityListId !== undefined && everything) return heldCount(tx, accountId, priorityListId);
  return countWhere(tx, group.condition);
}

async function countWhere(tx: Reader, condition: SQL): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*) from contacts c where ${condition}`);
  return row?.count ?? 0;
}

async function ids(tx: Reader, query: SQL): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(query);
  return rows.map(({ id }) => id);
}
