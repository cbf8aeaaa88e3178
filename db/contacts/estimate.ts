import { type SQL, sql } from "drizzle-orm";
import { heldCount } from "../counts";
import { type Expected, expectRows } from "../expected-rows";
import { db } from "../postgres";

export interface Estimate {
  /** Contacts of the account. */
  held: number;
  /** Those of them that match. */
  expected: Expected;
}

/** What the choice between walking and gathering rests on. */
export async function estimate(accountId: number, condition: SQL): Promise<Estimate> {
  const [held, expected] = await Promise.all([
    heldCount(db(), accountId, null),
    expectRows(sql`from contacts c where ${condition}`),
  ]);
  return { held, expected };
}
