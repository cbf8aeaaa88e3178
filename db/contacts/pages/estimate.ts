import { sql } from "drizzle-orm";
import { heldCount } from "../../counts";
import { type Expected, expectRows } from "../../expected-rows";
import { db } from "../../postgres";
import type { PageRequest } from "./page-request";

export interface Estimate {
  /** Contacts of the account, exact. */
  bookSize: number;
  /** What PostgreSQL expects of those that match. */
  expected: Expected;
}

export async function estimateMatches({ accountId, condition }: PageRequest): Promise<Estimate> {
  const [bookSize, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    expectRows(sql`from contacts c where ${condition}`),
  ]);
  return { bookSize, expected };
}
