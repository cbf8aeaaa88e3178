import { type SQL, sql } from "drizzle-orm";
import { inLists } from "../conditions-sql";
import { type ContactRow, readRows } from "../read-contacts";
import type { Counts, PageRequest, Window } from "./page-request";

export interface SortedPage {
  rows: ContactRow[];
  counts?: Counts;
}

/**
 * Fetches all that match and sorts them, members of the priority list first; with `counting` it counts them as well. An
 * empty page after the first one cannot tell how many match: `counts` is then missing.
 */
export async function sortMatches(
  request: PageRequest,
  window: Window,
  counting: boolean,
): Promise<SortedPage> {
  const rows = await readRows({ ...request, ids: sortedIds(request, window, counting), counting });
  return counting ? { rows, counts: countsOf(rows, window) } : { rows };
}

/** `offset 0` keeps PostgreSQL from an index scan after all. */
function sortedIds(request: PageRequest, { offset, limit }: Window, counting: boolean): SQL {
  const { condition, order, priorityListId } = request;
  const first = priorityListId === undefined ? sql`false` : inLists([priorityListId]);
  const counts = sql`, count(*) over () as total, count(*) filter (where m.is_first) over () as first_total`;
  return sql`
    select m.id ${counting ? counts : sql``} from (
      select c.id, ${order.key} as sort_key, ${first} as is_first from contacts c where ${condition} offset 0) m
    order by m.is_first desc, m.sort_key ${order.direction} nulls last, m.id limit ${limit} offset ${offset}`;
}

function countsOf([row]: ContactRow[], { offset }: Window): Counts | undefined {
  if (!row) return offset === 0 ? { total: 0, priority: 0 } : undefined;
  const { total, first_total: priority } = row;
  return total === undefined || priority === undefined ? undefined : { total, priority };
}
