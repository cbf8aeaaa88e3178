/**
 * Which contacts stand on a page. A page is taken from groups one after the other (the members of the list that comes
 * first, then the rest), and from each group in the cheaper of two ways:
 * - walk: follow the index that holds the order and test each contact, until the page is full;
 * - gather: find all that match by whatever index serves the filter, and sort them.
 * Walking is quick where many match and ruinous where few do, so it is bounded; a walk that does not fill the page
 * within its bound gives way to gathering.
 */
import { type Estimate, estimate } from "./estimate";
import type { ContactCondition } from "./filter-sql";
import { gatherPage } from "./gather-page";
import type { ContactOrder } from "./order-sql";
import type { ContactRow } from "./read-contacts";
import { tuning, walkBound } from "./walk-bound";
import { walkGroups, walkWithin } from "./walk-groups";

export interface PageSearch {
  accountId: number;
  condition: ContactCondition;
  /** Whether the condition holds for every contact of the account. */
  everything: boolean;
  /** Whether it asks for lists. */
  byList: boolean;
  /** Whether it looks into texts. */
  byText: boolean;
  order: ContactOrder;
  /** The list whose members come first. */
  priorityListId?: number;
  /** The list whose members are marked. */
  markedListId?: number;
}

export interface Window {
  offset: number;
  limit: number;
}

/** How many match, and how many of them are in the list that comes first. */
export interface Counts {
  total: number;
  first: number;
}

/** The page of a window. */
export async function findPage(search: PageSearch, window: Window): Promise<ContactRow[]> {
  const estimate = await estimatePage(search);
  if (!isGathered(search, estimate, window)) return walkGroups(search, estimate, window);
  return (await gatherPage(search, search.condition, window)).rows;
}

/**
 * The page, and how many match: where all of them are gathered they are counted too, else `count` does it. A walk that may
 * yet give way to gathering is waited for; beside it the same contacts would be looked at twice.
 */
export async function findCountedPage(
  search: PageSearch,
  window: Window,
  count: () => Promise<Counts>,
): Promise<{ rows: ContactRow[]; counts: Counts }> {
  const known = await estimatePage(search);
  if (!isGathered(search, known, window)) {
    if (!known || search.priorityListId !== undefined) {
      const [rows, counts] = await Promise.all([walkGroups(search, known, window), count()]);
      return { rows, counts };
    }
    const rows = await walkWithin(search, search.condition, known, window);
    if (rows) return { rows, counts: await count() };
  }
  const { rows, counts } = await gatherPage(search, search.condition, window, true);
  return { rows, counts: counts ?? (await count()) };
}

/** Null where nothing needs to be known: the whole book in an order an index holds, or in one that none does. */
async function estimatePage({
  accountId,
  condition,
  everything,
  order,
}: PageSearch): Promise<Estimate | null> {
  return everything || !order.indexed ? null : estimate(accountId, condition);
}

/** Where gathering all that match is cheap from the start, those who come first and the rest come of one sort. */
function isGathered(search: PageSearch, known: Estimate | null, window: Window): boolean {
  if (!known) return !search.order.indexed;
  return known.held <= tuning.smallBook || walkBound(search, known.expected, known.held, window) === null;
}
