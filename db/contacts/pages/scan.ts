import { type SQL, sql } from "drizzle-orm";
import { type ContactRow, readRows } from "../read-contacts";
import type { PageRequest, Window } from "./page-request";

/**
 * The part of a page that is found within the first entries of the index that has its order.
 * @param budget how many entries; Infinity for all of them
 */
export function scanIndex(request: PageRequest, window: Window, budget: number): Promise<ContactRow[]> {
  const ids = budget === Infinity ? scanOfAll(request, window) : scanOfFirst(request, window, budget);
  return readRows({ ...request, ids });
}

function scanOfAll({ condition, order }: PageRequest, { offset, limit }: Window): SQL {
  const [valued] = order.ranges;
  return sql`select c.id from contacts c where ${condition} and ${valued.condition} order by ${valued.forward} limit ${limit} offset ${offset}`;
}

function scanOfFirst(request: PageRequest, { offset, limit }: Window, budget: number): SQL {
  const { accountId, condition, order } = request;
  const [valued] = order.ranges;
  return sql`
    select c.id from (
      select c.*, ${order.indexKey} as sort_key from contacts c
      where c.account_id = ${accountId} and ${valued.condition} order by ${valued.forward} limit ${budget}) c
    where ${condition} order by c.sort_key ${order.direction}, c.id limit ${limit} offset ${offset}`;
}
