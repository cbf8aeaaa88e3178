import type { SQL } from "drizzle-orm";
import type { ContactOrder } from "./order-sql";

/** Which contacts to page through, and in which order. */
export interface PageRequest {
  accountId: number;
  condition: SQL;
  /** Whether the condition is true for every contact of the account. */
  matchesAll: boolean;
  /** Whether it tests lists, which takes a lookup for each contact. */
  testsLists: boolean;
  /** Whether it tests texts or custom fields, which no index of an order includes. */
  testsText: boolean;
  order: ContactOrder;
  /** The list whose members are sorted before all others. */
  priorityListId?: number;
  /** The list whose members are marked. */
  markedListId?: number;
}

export interface Window {
  offset: number;
  limit: number;
}

/** How many match, and how many of them are in the priority list. */
export interface Counts {
  total: number;
  priority: number;
}
