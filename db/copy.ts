import { once } from "node:events";
import type { Writable } from "node:stream";
import type postgres from "postgres";

export type CopyValue = string | number | boolean | object | null | undefined;

/** Some rows as the text format of COPY has them, a line each. */
export interface CopyBatch {
  rows: number;
  lines: string;
}

/**
 * Streams lines into a `copy … from stdin` inside a transaction.
 * @returns how many rows were written
 * @throws when the source fails, or PostgreSQL refuses a row; the transaction is over then
 */
export async function copyInto(
  tx: postgres.TransactionSql<{ bigint: number }>,
  statement: string,
  batches: AsyncIterable<CopyBatch> | Iterable<CopyBatch>,
): Promise<number> {
  const copy = await tx.unsafe(statement).writable();
  const count = await writeBatches(copy, batches);
  await endCopy(copy);
  // The driver does not tell of a COPY that fails at its end; a statement behind it in the transaction fails with it.
  await tx`select`;
  return count;
}

async function writeBatches(
  copy: Writable,
  batches: AsyncIterable<CopyBatch> | Iterable<CopyBatch>,
): Promise<number> {
  let count = 0;
  copy.on("error", () => {});
  try {
    for await (const { rows, lines } of batches) {
      if (copy.errored) throw copy.errored;
      count += rows;
      if (!copy.write(lines)) await once(copy, "drain");
    }
  } catch (error) {
    copy.destroy(error as Error);
    throw error;
  }
  return count;
}

/** Resolves when everything is on its way, so that the connection takes the next statement. */
async function endCopy(copy: Writable): Promise<void> {
  await new Promise((resolve) => copy.write("", resolve));
  copy.end();
  await new Promise(setImmediate);
}

/** One row in the text format of COPY. */
export function copyLine(values: CopyValue[]): string {
  return `${values.map(copyText).join("\t")}\n`;
}

/** One value of a line. */
export function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return escapeCopy(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  return escapeCopy(JSON.stringify(value));
}

function escapeCopy(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, escaped) : text;
}

function escaped(character: string): string {
  return { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character] ?? character;
}
