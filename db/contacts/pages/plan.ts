/**
 * How a page is read, and why. An index scan follows the index that has the order of the page and tests each contact until
 * the page is full: fast where many match, ruinous where few do. A sort fetches all that match by whatever index serves the
 * filter. PostgreSQL's own choice goes wrong for rare values, so it is made here (docs/decisions/003).
 */
import type { Estimate } from "./estimate";
import type { PageRequest, Window } from "./page-request";

export type Plan = MatchPlan | { read: "whole book" } | { read: "priority groups"; listId: number };

/** How to read one group of matches. */
export type MatchPlan = { read: "nothing" } | { read: "sort" } | ScanPlan;

export interface ScanPlan {
  read: "scan";
  /** How many entries of the index may be read. */
  budget: number;
  /** Contacts of the account. */
  bookSize: number;
}

/** Tests lower these to read small books like large ones. */
export const tuning = {
  /** A book of this size is always sorted, which takes about 2 ms. */
  smallBook: 3000,
  /** What the budgets of scans are multiplied by. */
  budgetFactor: 1,
};

/** Microseconds, measured on a million contacts. */
const costs = {
  /** To read an entry of the index, which includes the columns of most filters. */
  entry: 0.2,
  /** On top of that, to look up its lists, or to read the contact itself (few with the text are left for list lookups). */
  listLookup: 1.5,
  contact: 1.7,
  /** To fetch and sort a match, or a unit of PostgreSQL's estimate for fetching, whichever is more. */
  sortedMatch: 1.5,
  estimatedUnit: 1,
  /** Of any sort. */
  sortStart: 500,
};

/** The plan where order and filter decide it; null where it takes an estimate. */
export function planWithoutEstimate({ order, matchesAll, priorityListId }: PageRequest): Plan | null {
  // No index has this order.
  if (!order.indexed) return { read: "sort" };
  if (!matchesAll) return null;
  // Every entry of the index matches, so a scan never reads one in vain.
  return priorityListId === undefined
    ? { read: "whole book" }
    : { read: "priority groups", listId: priorityListId };
}

/** With a priority list, one sort puts both groups in order; scans read the members first, then all others. */
export function planFromEstimate(request: PageRequest, estimate: Estimate, window: Window): Plan {
  const { priorityListId } = request;
  if (estimate.bookSize <= tuning.smallBook) return { read: "sort" };
  const plan = planMatches(request, estimate, window);
  if (plan.read !== "scan" || priorityListId === undefined) return plan;
  return { read: "priority groups", listId: priorityListId };
}

/**
 * Matches are rarely spread evenly in the order (names go with gender; of all Annas, the Rossis come late), so a scan may
 * read more than an even spread would need: for half the cost of the sort, or four times that need. If this does not fill
 * the page, the sort follows: at worst a page costs twice as much as the better way.
 */
export function planMatches(
  request: PageRequest,
  { bookSize, expected }: Estimate,
  { offset, limit }: Window,
): MatchPlan {
  if (offset >= bookSize) return { read: "nothing" };
  const matches = Math.min(bookSize, Math.max(1, expected.rows));
  const fetching = Math.max(matches * costs.sortedMatch, expected.units * costs.estimatedUnit);
  // Entries that can be read in the time of the sort.
  const affordable = (fetching + costs.sortStart) / entryCost(request);
  // Entries to read if the matches were spread evenly.
  const needed = ((offset + limit) * bookSize) / matches;
  if (needed > affordable) return { read: "sort" };
  // Even to read the whole index is cheaper than the sort.
  if (affordable * tuning.budgetFactor >= bookSize) return { read: "scan", budget: Infinity, bookSize };
  const budget = Math.min(affordable, Math.max(needed * 4, affordable / 2));
  return { read: "scan", budget: Math.ceil(budget * tuning.budgetFactor), bookSize };
}

/**
 * After a scan that did not fill the page: a longer one, sized by the share of matches so far, and half as much again. Null
 * where the sort is cheaper, where the whole index was read, and where no match was found to go by.
 */
export function planNextScan(
  request: PageRequest,
  { budget, bookSize }: ScanPlan,
  found: number,
  { offset, limit }: Window,
): ScanPlan | null {
  if (found === 0 || budget >= bookSize) return null;
  const share = (offset + found) / budget;
  const needed = (offset + limit) / share;
  if (needed * entryCost(request) > bookSize * share * costs.sortedMatch) return null;
  return { read: "scan", budget: Math.ceil(Math.min(bookSize, needed * 1.5)), bookSize };
}

function entryCost({ testsText, testsLists, priorityListId }: PageRequest): number {
  if (testsText) return costs.entry + costs.contact;
  return testsLists || priorityListId !== undefined ? costs.entry + costs.listLookup : costs.entry;
}
