import { type SQL, sql } from "drizzle-orm";
import { db } from "./postgres";

/** What PostgreSQL expects to find, and the cost of that in its own units. */
export interface Expected {
  rows: number;
  units: number;
}

/** @param from what is asked for, e.g. `from contacts c where …` */
export async function expectRows(from: SQL): Promise<Expected> {
  const [row] = await db().execute<{
    "QUERY PLAN": [{ Plan: { "Plan Rows": number; "Total Cost": number } }];
  }>(sql`explain (format json) select 1 ${from}`);
  const plan = row?.["QUERY PLAN"][0].Plan;
  return plan ? { rows: plan["Plan Rows"], units: plan["Total Cost"] } : { rows: 0, units: 0 };
}
