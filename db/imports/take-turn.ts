import { sql } from "drizzle-orm";
import { advisoryLocks } from "../locks";
import type { Executor } from "../postgres";

/** Waits until nobody works at the import any more, and keeps everybody from it to the end of the transaction. */
export async function takeTurn(tx: Executor, importId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.importTurns}, ${keyOf(importId)})`);
}

/**
 * Works at the import beside other lanes, to the end of the transaction. Unlike the lock of a row this one is fair:
 * merges that take chunk after chunk let a cancellation in between.
 */
export async function shareTurn(tx: Executor, importId: number): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock_shared(${advisoryLocks.importTurns}, ${keyOf(importId)})`,
  );
}

function keyOf(importId: number) {
  return sql`${importId % 2 ** 31}::int`;
}
