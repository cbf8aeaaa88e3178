/** Pages of the whole book: no filter, an order that an index holds. */
import { type SQL, sql } from "drizzle-orm";
import { heldCount } from "../counts";
import { db } from "../postgres";
import { count } from "./count-contacts";
import type { PageSearch, Window } from "./find-page";
import type { OrderStretch } from "./order-sql";
import { type ContactRow, readRows } from "./read-contacts";

/** Up to here a page is walked to before anybody asks how many contacts there are. */
const nearPages = 5000;

/** A page of the whole book, from the nearer end of the index. */
export async function walkBook(search: PageSearch, window: Window): Promise<ContactRow[]> {
  const { accountId, order } = search;
  const [valued, without] = order.stretches;
  const inBook = (condition: SQL) => sql`c.account_id = ${accountId} and ${condition}`;
  if (window.offset <= nearPages) {
    const page = await walkStretch(search, inBook(valued.condition), valued, window);
    if (page.length === window.limit) return page;
  }
  const [held, missing] = await Promise.all([
    heldCount(db(), accountId, null),
    without ? count(inBook(without.condition)) : 0,
  ]);
  const first = await walkNearEnd(search, inBook(valued.condition), valued, held - missing, window);
  if (!without || first.length === window.limit) return first;
  const rest = {
    offset: Math.max(0, window.offset - (held - missing)),
    limit: window.limit - first.length,
  };
  return [...first, ...(await walkStretch(search, inBook(without.condition), without, rest))];
}

function walkStretch(
  search: PageSearch,
  condition: SQL,
  { forward }: OrderStretch,
  { offset, limit }: Window,
): Promise<ContactRow[]> {
  const ids = sql`select c.id from contacts c where ${condition} order by ${forward} limit ${limit} offset ${offset}`;
  return readRows({ ...search, ids });
}

/** A page of a stretch of `size` contacts, walked backwards when it is nearer to the end. */
async function walkNearEnd(
  search: PageSearch,
  condition: SQL,
  stretch: OrderStretch,
  size: number,
  window: Window,
): Promise<ContactRow[]> {
  const limit = Math.min(window.limit, Math.max(0, size - window.offset));
  const behind = size - window.offset - limit;
  if (limit === 0) return [];
  if (window.offset <= behind)
    return walkStretch(search, condition, stretch, { offset: window.offset, limit });
  const page = await walkStretch(
    search,
    condition,
    { ...stretch, forward: stretch.backward },
    { offset: behind, limit },
  );
  return page.reverse();
}
