import { sql } from "drizzle-orm";
import { db } from "../postgres";
import { discardImport } from "./imports";

const keptFor = sql`interval '30 days'`;
const idempotentFor = sql`interval '24 hours'`;

/** Forgets imports after 30 days, with their rows, and the answers to requests that nobody repeats any more. */
export async function cleanImports(): Promise<void> {
  const old = await db().execute<{ account_id: number; id: number }>(sql`
    select account_id, id from imports where created_at < clock_timestamp() - ${keptFor} order by id`);
  for (const { account_id, id } of old) await discardImport(account_id, id);
  await db().execute(sql`
    delete from idempotency_keys where created_at < clock_timestamp() - ${idempotentFor}`);
}
