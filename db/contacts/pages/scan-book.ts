/** A page without a filter, in the order of an index. */
import { type SQL, sql } from "drizzle-orm";
import { heldCount } from "../../counts";
import { db } from "../../postgres";
import { count } from "../count-contacts";
import { type ContactRow, readRows } from "../read-contacts";
import type { IndexRange } from "./order-sql";
import type { PageRequest, Window } from "./page-request";

/** Up to this offset a page is read before the contacts are counted. */
const nearOffset = 5000;

/** Reads each range of the index from whichever end is nearer. */
export async function scanBook(request: PageRequest, window: Window): Promise<ContactRow[]> {
  const [valued] = request.order.ranges;
  if (window.offset <= nearOffset) {
    const rows = await scanRange(request, valued, valued.forward, window);
    if (rows.length === window.limit) return rows;
  }
  return scanBothRanges(request, window);
}

async function scanBothRanges(request: PageRequest, window: Window): Promise<ContactRow[]> {
  const [valued, missing] = request.order.ranges;
  const [bookSize, missingCount] = await Promise.all([
    heldCount(db(), request.accountId, null),
    missing ? count(inRange(request, missing)) : 0,
  ]);
  const size = bookSize - missingCount;
  const rows = await scanFromNearerEnd(request, valued, size, window);
  if (!missing || rows.length === window.limit) return rows;
  const rest = { offset: Math.max(0, window.offset - size), limit: window.limit - rows.length };
  return [...rows, ...(await scanRange(request, missing, missing.forward, rest))];
}

async function scanFromNearerEnd(
  request: PageRequest,
  range: IndexRange,
  size: number,
  { offset, limit }: Window,
): Promise<ContactRow[]> {
  const rows = Math.min(limit, Math.max(0, size - offset));
  const after = size - offset - rows;
  if (rows === 0) return [];
  if (offset <= after) return scanRange(request, range, range.forward, { offset, limit: rows });
  return (await scanRange(request, range, range.backward, { offset: after, limit: rows })).reverse();
}

function scanRange(
  request: PageRequest,
  range: IndexRange,
  order: SQL,
  { offset, limit }: Window,
): Promise<ContactRow[]> {
  const ids = sql`select c.id from contacts c where ${inRange(request, range)} order by ${order} limit ${limit} offset ${offset}`;
  return readRows({ ...request, ids });
}

function inRange({ accountId }: PageRequest, { condition }: IndexRange): SQL {
  return sql`c.account_id = ${accountId} and ${condition}`;
}
