/** Turns of the reads of requests, so that two hundred slow pages of one account do not stop another. */
import { AppError } from "@/lib/errors";
import { retryAfter } from "./database-errors";

export interface TurnLimits {
  /** Statements at once, of all. */
  atOnce: number;
  /** Statements of one owner at once. */
  ofOwner: number;
  /** Milliseconds a statement waits for its turn. */
  longestWait: number;
}

interface Owner {
  running: number;
  /** In the order they came; each starts one statement. */
  waiting: Set<() => void>;
}

export type TakeTurn = (owner: string, signal?: AbortSignal) => Promise<() => void>;

/**
 * Makes the function that waits for a turn and gives what ends it. The next turn is of the owner with the fewest, then of the one served longest ago.
 * It throws AppError 503 with `retryAfter` when the wait is too long, and the reason of the signal when it is aborted.
 */
export function createTurns({ atOnce, ofOwner, longestWait }: TurnLimits): TakeTurn {
  /** Owners that run or wait; the one served last is the last. */
  const owners = new Map<string, Owner>();
  let running = 0;

  const begin = (name: string, owner: Owner) => {
    running += 1;
    owner.running += 1;
    owners.delete(name);
    owners.set(name, owner);
  };
  const end = (name: string, owner: Owner) => {
    running -= 1;
    owner.running -= 1;
    if (owner.running === 0 && owner.waiting.size === 0) owners.delete(name);
    startNext();
  };
  const startNext = () => {
    let next: [string, Owner] | undefined;
    for (const entry of owners)
      if (entry[1].waiting.size > 0 && entry[1].running < (next?.[1].running ?? ofOwner)) next = entry;
    const [start] = next?.[1].waiting ?? [];
    if (!next || !start) return;
    next[1].waiting.delete(start);
    begin(...next);
    start();
  };
  return async (name, signal) => {
    signal?.throwIfAborted();
    const owner = owners.get(name) ?? { running: 0, waiting: new Set() };
    if (running < atOnce && owner.running < ofOwner) begin(name, owner);
    else {
      owners.set(name, owner);
      await waitIn(owner.waiting, longestWait, signal).catch((error) => {
        if (owner.running === 0 && owner.waiting.size === 0) owners.delete(name);
        throw error;
      });
    }
    return () => end(name, owner);
  };
}

function waitIn(waiting: Set<() => void>, longestWait: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      waiting.delete(start);
    };
    const start = () => {
      leave();
      resolve();
    };
    const onAbort = () => {
      leave();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      leave();
      reject(
        new AppError("unavailable", "Too many searches of yours run at once. Try again.", { retryAfter }),
      );
    }, longestWait);
    signal?.addEventListener("abort", onAbort, { once: true });
    waiting.add(start);
  });
}
