import { sql } from "drizzle-orm";
import type { Database } from "../postgres";

const turns = 7_822_745;

/**
 * Waits until nobody else works at the import, to the end of the transaction. Unlike the lock of its row this one goes
 * to whoever has waited longest, so a merge that takes chunk after chunk lets a cancellation in between.
 */
export async function takeTurn(tx: Pick<Database, "execute">, importId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${turns}, ${importId % 2 ** 31}::int)`);
}
