import { sql } from "drizzle-orm";
import type { Executor } from "../postgres";

/** One at a time in an account, to the end of the transaction: for what counts before it adds. Writers of contacts do not wait. */
export async function lockAccount(tx: Executor, accountId: number): Promise<void> {
  await tx.execute(sql`select from accounts where id = ${accountId} for no key update`);
}
