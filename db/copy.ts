import { once } from "node:events";
import type { Writable } from "node:stream";
import type postgres from "postgres";

export type CopyValue = string | number | boolean | object | null | undefined;

/**
 * Streams lines into a `copy … from stdin` inside a transaction.
 * @returns how many rows were written
 * @throws when the source fails, or PostgreSQL refuses a row; the transaction is over then
 */
export async function copyInto<Row>(
  tx: postgres.TransactionSql<{ bigint: number }>,
  statement: string,
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
  valuesOf: (row: Row) => CopyValue[],
): Promise<number> {
  const copy = await tx.unsafe(statement).writable();
  const count = await writeRows(copy, batches, valuesOf);
  await endCopy(copy);
  // The driver does not tell of a COPY that fails at its end; a statement behind it in the transaction fails with it.
  await tx`select`;
  return count;
}

async function writeRows<Row>(
  copy: Writable,
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
  valuesOf: (row: Row) => CopyValue[],
): Promise<number> {
  let count = 0;
  copy.on("error", () => {});
  try {
    for await (const batch of batches) {
      if (copy.errored) throw copy.errored;
      count += batch.length;
      if (!copy.write(batch.map((row) => copyLine(valuesOf(row))).join(""))) await once(copy, "drain");
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

/** One line in the text format of COPY. */
function copyLine(values: CopyValue[]): string {
  return `${values.map(copyText).join("\t")}\n`;
}

function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, escaped) : text;
}

function escaped(character: string): string {
  return { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character] ?? character;
}
