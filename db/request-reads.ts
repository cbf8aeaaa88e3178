/**
 * Reads of requests have a pool of their own: they take turns, end when their caller hangs up and have a time limit. A
 * cancellation reaches whatever the connection runs when it arrives, so no write may ever use such a connection.
 */
import type postgres from "postgres";
import { oncePerProcess } from "@/lib/process-wide";
import { databaseCode } from "./database-errors";
import { createTurns } from "./read-turns";
import { currentRequest } from "./request-scope";

/** Connections of a process for the reads of requests. */
export const readConnections = 8;
/** Tests set it otherwise. */
export const tuning = {
  /** Milliseconds a read may take. */
  longestRead: 30_000,
};
const takeTurn = oncePerProcess("turns of reads", () =>
  createTurns({ atOnce: readConnections, ofOwner: readConnections / 2, longestWait: 10_000 }),
);

type Unsafe = postgres.Sql["unsafe"];

/** `unsafe` of a client as drizzle calls it: reads of a request go through the other client, all else as before. */
export function withRequestReads(plain: Unsafe, reads: Unsafe): Unsafe {
  const unsafe = (...query: Parameters<Unsafe>) =>
    currentRequest()?.isRead && isRead(query[0]) ? startRead(() => reads(...query)) : plain(...query);
  return unsafe as Unsafe;
}

function isRead(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text) && !/\b(insert\s+into|update\s|delete\s+from)/i.test(text);
}

/** A promise of rows which, like a query of the driver, can be asked for rows as arrays before it is awaited. */
function startRead(open: () => ReturnType<Unsafe>) {
  let asArrays = false;
  const rows = Promise.resolve().then(() => runRead(() => (asArrays ? open().values() : open())));
  const values = () => {
    asArrays = true;
    return rows;
  };
  return Object.assign(rows, { values });
}

async function runRead<Rows>(open: () => PromiseLike<Rows> & { cancel(): unknown }): Promise<Rows> {
  const request = currentRequest();
  const endTurn = await takeTurn(request?.owner ?? "", request?.signal);
  try {
    for (let attempt = 1; ; attempt++) {
      const { rows, isCancelled } = cancellable(open(), request?.signal);
      try {
        return await rows;
      } catch (error) {
        // A cancellation that came too late for the last read of this connection has hit this one.
        const isStray = databaseCode(error) === "57014" && !isCancelled();
        if (!isStray || attempt === 3) throw error;
      }
    }
  } finally {
    endTurn();
  }
}

function cancellable<Rows>(query: PromiseLike<Rows> & { cancel(): unknown }, signal?: AbortSignal) {
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
    // Whether or not the database took it, the read itself says how it ended.
    Promise.resolve(query.cancel()).catch(() => {});
  };
  const timer = setTimeout(cancel, tuning.longestRead);
  signal?.addEventListener("abort", cancel, { once: true });
  const clear = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  };
  const rows = Promise.resolve(query).finally(clear);
  if (signal?.aborted) cancel();
  return { rows, isCancelled: () => isCancelled };
}
