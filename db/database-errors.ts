/** What failed in the database, apart from what was asked of it: other writers, or no database at all. */

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
const contention = new Set(["40001", "40P01", "55P03", "23503", uniqueViolation]);

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

/** The connection was lost (class 08), or the server is starting, stopping (class 57P), full of connections or of data (class 53). */
export function isUnreachable(error: unknown): boolean {
  const code = databaseCode(error) ?? "";
  return connectionCodes.has(code) || /^(08|57P|53)/.test(code);
}
