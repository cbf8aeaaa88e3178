import Papa from "papaparse";
import type { Import, RejectedRow } from "@/lib/import/import";

/** What a spreadsheet would run. One with `'` before it is text already, and is left as it is. */
const formula = /^[=+\-@\t\r]/;

/**
 * The rows that could not be imported as a CSV: the columns of their file and what is wrong with each, to be mended and
 * dropped in again. Cells that would run as formulas are defused with `'`, which an import takes off again.
 */
export async function* writeRejects(
  columns: Import["columns"],
  rejects: AsyncIterable<RejectedRow>,
): AsyncIterable<string> {
  const headers = columns.map(({ header, field, index }) => header || field || `Column ${index + 1}`);
  yield `\ufeff${line([...headers, "error"])}`;
  for await (const { cells, errors } of rejects) {
    const padded = columns.map((_, index) => cells[index] ?? "");
    yield line([...padded, errors.map(({ message }) => message).join(" ")]);
  }
}

function line(cells: string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: formula })}\r\n`;
}
