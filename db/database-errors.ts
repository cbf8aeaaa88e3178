/** What failed in the database, apart from what was asked of it: other writers, or no database at all. */

import { diskFull } from "@/lib/disk-full";
import { AppError } from "@/lib/errors";

/** The code of PostgreSQL (SQLSTATE) or of the driver behind an error, however deep it is wrapped. */
export function databaseCode(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++)
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  return undefined;
}

export const uniqueViolation = "23505";

/**
 * Others wrote at the same moment; the same transaction may well succeed when it is run again. A unique key or a foreign
 * key can only be violated by somebody else's write: what a caller sends is checked before, in the same transaction.
 */
const contention = new Set(["40001", "40P01", "23503", uniqueViolation]);

export function isContention(error: unknown): boolean {
  return contention.has(databaseCode(error) ?? "");
}

const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
]);

/** Of PostgreSQL, or of a file of our own. */
const diskFullCodes = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** The connection was lost (class 08), or the server is starting, stopping (class 57P), full of connections or out of memory (class 53). */
export function isUnreachable(error: unknown): boolean {
  const code = databaseCode(error) ?? "";
  return connectionCodes.has(code) || (/^(08|57P|53)/.test(code) && !diskFullCodes.has(code));
}

/** Seconds until another try is worth it. */
export const retryAfter = 2;

/**
 * An error of a database that is away, or in which others are in the way, as the 503 it is; of a full disk as the 507; any
 * other as it is.
 */
export function orUnavailable(error: unknown): unknown {
  const refusal = refusalIn(error);
  if (refusal) return refusal;
  if (diskFullCodes.has(databaseCode(error) ?? "")) return diskFull(error);
  if (isUnreachable(error))
    return unavailable("The database cannot be reached at the moment. Try again.", error);
  if (isContention(error) || isCancelled(error))
    return unavailable("Too much is going on at the moment. Try again.", error);
  return error;
}

/**
 * An error for the caller that drizzle wrapped as the cause of a failed query, e.g. that of a wait for a turn. It may come from
 * the modules of the server, which are not those of Next's bundle, so it is known by its name.
 */
function refusalIn(error: unknown): AppError | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof AppError) return cause;
    if (cause.name !== "AppError") continue;
    const { code, message, extra } = cause as AppError;
    return new AppError(code, message, extra);
  }
  return undefined;
}

/** PostgreSQL ended the statement: its time was up, or that of its wait for a lock, or somebody asked for it. */
function isCancelled(error: unknown): boolean {
  return ["57014", "55P03"].includes(databaseCode(error) ?? "");
}

function unavailable(message: string, cause: unknown): AppError {
  const error = new AppError("unavailable", message, { retryAfter });
  error.cause = cause;
  return error;
}
