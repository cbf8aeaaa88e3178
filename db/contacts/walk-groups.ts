/** Pages that are walked to: along the index that holds the order, testing each contact. */
import { type SQL, sql } from "drizzle-orm";
import { heldCount } from "../counts";
import { db } from "../postgres";
import { inLists } from "./conditions-sql";
import { count } from "./count-contacts";
import { type Estimate, estimate } from "./estimate";
import type { PageSearch, Window } from "./find-page";
import { gatherPage } from "./gather-page";
import { type ContactRow, readRows } from "./read-contacts";
import { walkBook } from "./walk-book";
import { furtherBound, walkBound } from "./walk-bound";

/** The page out of groups, one after the other. @param known of the one group there is without a list that comes first */
export async function walkGroups(
  search: PageSearch,
  known: Estimate | null,
  { offset, limit }: Window,
): Promise<ContactRow[]> {
  const found: ContactRow[] = [];
  let skip = offset;
  const all = groups(search);
  for (const group of all) {
    const window = { offset: skip, limit: limit - found.length };
    const ofGroup = all.length === 1 ? known : await estimate(search.accountId, group.condition);
    const rows = await walkGroup(search, group, ofGroup, window);
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

function groups({ condition, everything, priorityListId }: PageSearch): Group[] {
  if (priorityListId === undefined) return [{ condition, everything }];
  const first = inLists([priorityListId]);
  return [
    { condition: sql`${condition} and ${first}`, everything: false },
    { condition: sql`${condition} and not ${first}`, everything: false },
  ];
}

async function walkGroup(
  search: PageSearch,
  group: Group,
  known: Estimate | null,
  window: Window,
): Promise<ContactRow[]> {
  if (!known) return walkBook(search, window);
  if (window.offset >= known.held) return [];
  const walked = await walkWithin(search, group.condition, known, window);
  if (walked) return walked;
  return (await gatherPage({ ...search, priorityListId: undefined }, group.condition, window)).rows;
}

/** The page when a walk that costs less than gathering fills it, else null. */
export async function walkWithin(
  search: PageSearch,
  condition: SQL,
  { held, expected }: Estimate,
  window: Window,
): Promise<ContactRow[] | null> {
  const bound = walkBound(search, expected, held, window);
  if (bound === null) return null;
  const walked = await walk(search, condition, window, bound);
  if (walked.length === window.limit) return walked;
  const further = furtherBound(search, bound, walked.length, held, window);
  const again = further === null ? [] : await walk(search, condition, window, further);
  return again.length === window.limit ? again : null;
}

function walk(search: PageSearch, matching: SQL, window: Window, bound: number): Promise<ContactRow[]> {
  const { accountId, order } = search;
  const { limit, offset } = window;
  const [{ condition, forward }] = order.stretches;
  const ids =
    bound === Number.POSITIVE_INFINITY
      ? sql`select c.id from contacts c where ${matching} and ${condition} order by ${forward} limit ${limit} offset ${offset}`
      : sql`
        select c.id from (
          select c.*, ${order.walkKey} as sort_key from contacts c
          where c.account_id = ${accountId} and ${condition} order by ${forward} limit ${bound}) c
        where ${matching} order by c.sort_key ${order.way}, c.id limit ${limit} offset ${offset}`;
  return readRows({ ...search, ids });
}

function countGroup({ accountId, priorityListId, everything }: PageSearch, group: Group): Promise<number> {
  if (priorityListId !== undefined && everything) return heldCount(db(), accountId, priorityListId);
  return count(group.condition);
}
