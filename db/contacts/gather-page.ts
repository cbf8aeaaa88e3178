import { type SQL, sql } from "drizzle-orm";
import { inLists } from "./conditions-sql";
import type { Counts, PageSearch, Window } from "./find-page";
import { type ContactRow, readRows } from "./read-contacts";

/**
 * All that match, sorted, the members of the list that comes first before the rest; and, with `counting`, how many they
 * are, since they were all in hand. `offset 0` keeps PostgreSQL from walking the order after all.
 */
export async function gatherPage(
  search: PageSearch,
  condition: SQL,
  { offset, limit }: Window,
  counting = false,
): Promise<{ rows: ContactRow[]; counts?: Counts }> {
  const { order, priorityListId } = search;
  const first = priorityListId === undefined ? sql`false` : inLists([priorityListId]);
  const counts = sql`, count(*) over () as total, count(*) filter (where m.is_first) over () as first_total`;
  const ids = sql`
    select m.id ${counting ? counts : sql``} from (
      select c.id, ${order.key} as sort_key, ${first} as is_first from contacts c where ${condition} offset 0) m
    order by m.is_first desc, m.sort_key ${order.way} nulls last, m.id limit ${limit} offset ${offset}`;
  const rows = await readRows({ ...search, ids, counting });
  // Nobody on the first page is nobody at all; a later page without anybody does not tell.
  const nobody = { total: 0, first_total: 0 };
  const { total, first_total } = rows[0] ?? (offset === 0 && counting ? nobody : {});
  const isCounted = total !== undefined && first_total !== undefined;
  return { rows, counts: isCounted ? { total, first: first_total } : undefined };
}
