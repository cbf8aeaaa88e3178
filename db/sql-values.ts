import { type SQL, sql } from "drizzle-orm";

/** Ids as one array parameter, whatever their number. */
export function idArray(ids: readonly number[]): SQL {
  return sql`${`{${ids.join(",")}}`}::bigint[]`;
}

/** Conditions that must all hold; none of them is true. */
export function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}
