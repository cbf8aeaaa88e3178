/** How far a walk may go, and when gathering is cheaper from the start: the cost model of `find-page`. */
import type { Expected } from "../expected-rows";
import type { PageSearch, Window } from "./find-page";

/** Bounds of the two ways; tests lower them to send small books the ways of large ones. */
export const tuning = {
  /** A book of so many contacts is always gathered: it takes about 2 ms. */
  smallBook: 3000,
  /** How much of its stake a walk may use. */
  patience: 1,
};

/**
 * Microseconds, measured on a million: to pass a contact in an index that holds all that is asked, to look up its
 * lists, to look at the contact itself (of those with the text few are left to look up lists for); to find it by
 * another index and sort it; and a unit of PostgreSQL's estimate of what finding them costs.
 */
const costs = { inIndex: 0.2, lists: 1.5, itself: 1.7, gathering: 1.5, unit: 1 };

function passingCost({ byText, byList, priorityListId }: PageSearch): number {
  const lists = byList || priorityListId !== undefined ? costs.lists : 0;
  return costs.inIndex + (byText ? costs.itself : lists);
}

/** Of what gathering would cost a walk may use this share, or what so many times an even spread would need. */
const stakes = { share: 1 / 2, spread: 4 };

/**
 * How many contacts a walk may pass: null when gathering is cheaper from the start, Infinity when even passing all of
 * them is cheaper than gathering. Were those who match spread evenly in the order, `toPass` would do. They are not (names
 * go with gender, lists with cities; all people called Rossi stand at the end of those called Anna), so a walk is a wager
 * that may be lost.
 */
export function walkBound(
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
  if (affordable * tuning.patience >= held) return Number.POSITIVE_INFINITY;
  const stake = Math.min(affordable, Math.max(toPass * stakes.spread, affordable * stakes.share));
  return Math.ceil(stake * tuning.patience);
}

/** How far to walk on after a walk that found a part of the page; null when gathering is cheaper. */
export function furtherBound(
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
