/**
 * The one way to write. Writers lock in one order, so that they wait for each other and rarely deadlock:
 *
 *   imports → custom fields → lists that are named → contacts by match key → lists of these contacts by id → memberships
 *
 * What still collides (a deadlock, a serialization failure, a key or a reference that appeared or went meanwhile) is
 * rolled back and run again here, inside the call. A caller is told only when it stays impossible.
 */
import { sql } from "drizzle-orm";
import { isContention, isUnreachable, orUnavailable } from "./database-errors";
import { type Database, db } from "./postgres";

export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Thrown inside `write` when what was read is no longer so: rolls back and runs the transaction again, as after a
 * serialization failure, whose code it has.
 */
export class TryAgain extends Error {
  override name = "TryAgain";
  readonly code = "40001";
}

export interface WriteOptions {
  /** Running it again after it was committed does nothing, so it may be repeated even when a COMMIT got no answer. */
  isIdempotent?: boolean;
}

const mostAttempts = 10;
/** Seconds a statement waits for a lock; long enough for the largest deletion, and not for ever. */
const lockTimeout = 60;

/**
 * Runs a transaction, again where others were in its way.
 * @param act must do everything through the transaction, and nothing that a rollback does not undo
 * @throws AppError 503 with `retryAfter` when it stays impossible; then nothing was written, except that of a COMMIT
 * without an answer nobody knows
 */
export async function write<T>(
  act: (tx: Transaction) => Promise<T>,
  { isIdempotent = false }: WriteOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isCommitting = false;
    try {
      return await db().transaction(async (tx) => {
        // It travels with the first statement; when it fails, the connection is gone and that statement fails, too.
        const bound = tx.execute(sql.raw(`set local lock_timeout = '${lockTimeout}s'`));
        const [done] = await Promise.allSettled([act(tx), bound]);
        if (done.status === "rejected") throw done.reason;
        isCommitting = true;
        return done.value;
      });
    } catch (error) {
      const isLost = isUnreachable(error);
      const isWorthRetrying = isLost ? isIdempotent || !isCommitting : isContention(error);
      if (!isWorthRetrying || attempt === mostAttempts) throw orUnavailable(error);
      await pause(attempt);
    }
  }
}

/** Others get out of step with us: 5 ms to 0.5 s, at random. */
function pause(attempt: number): Promise<void> {
  const most = Math.min(500, 10 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * most));
}
