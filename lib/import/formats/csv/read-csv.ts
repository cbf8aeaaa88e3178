import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { isBlankRow, type TableRow } from "@/lib/import/table";
import { type CsvRecord, CsvSplitter } from "./csv-records";

export interface CsvOptions {
  delimiter: string;
  /** The text is only the beginning of a file: an unfinished record at its end is left out, not an error. */
  isHead?: boolean;
}

const delimiters = [";", "\t", ",", "|"];
const separatorLine = /^\ufeff?"?sep=(.)"?\r?(?:\n|$)/i;

/**
 * Finds what separates the cells: `sep=;` where the file says so, else what cuts most rows into the same number of
 * cells; in doubt `;`, which Excel writes in most of Europe.
 * @param text the beginning of the file, decoded
 */
export function detectDelimiter(text: string): string {
  const declared = separatorLine.exec(text)?.[1];
  if (declared) return declared;
  const head = text.slice(0, 65_536);
  const scores = delimiters.map((delimiter) => scoreDelimiter(head, delimiter));
  const best = Math.max(...scores);
  return delimiters.find((_, index) => (scores[index] ?? 0) >= best - 0.001) ?? ";";
}

/**
 * Reads rows in batches as the text arrives. Blank rows are left out but count in the numbering, `sep=` is no row.
 * @throws AppError `invalid_input` on `file` naming the line or row: a record, a cell or a row past its limit, an
 * unclosed quote, too many rows
 */
export async function* readCsv(text: AsyncIterable<string>, options: CsvOptions): AsyncIterable<TableRow[]> {
  const splitter = new CsvSplitter(options.delimiter);
  const number = createNumbering(options.delimiter);
  for await (const piece of text) {
    const rows = number(splitter.push(piece));
    if (rows.length > 0) yield rows;
  }
  if (options.isHead) return;
  const rows = number(splitter.end());
  if (rows.length > 0) yield rows;
}

/** How evenly a delimiter cuts the first rows, from 0 to 1, and a little for every further column. */
function scoreDelimiter(head: string, delimiter: string): number {
  const splitter = new CsvSplitter(delimiter, head.length + 1);
  const records = splitter
    .push(head.endsWith("\n") || head.length < 65_536 ? `${head}\n` : head)
    .slice(0, 30);
  const widths = records.filter(({ cells }) => !isBlankRow(cells)).map(({ cells }) => cells.length);
  const usual = mostFrequent(widths.filter((width) => width > 1));
  if (usual === null) return 0;
  const even = widths.filter((width) => width === usual).length / widths.length;
  const first = (widths[0] ?? 0) > 1 ? 0.2 : 0;
  return even + first + Math.min(usual, 50) / 200;
}

function mostFrequent(numbers: number[]): number | null {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function createNumbering(delimiter: string): (records: CsvRecord[]) => TableRow[] {
  let row = 0;
  return (records) => {
    const rows: TableRow[] = [];
    for (const { cells, line } of records) {
      if (line === 1 && separatorLine.test(cells.join(delimiter))) continue;
      row += 1;
      if (line === 1 && cells[0]) cells[0] = cells[0].replace(/^\ufeff/, "");
      if (cells.length === 1 ? cells[0]?.trim() === "" : isBlankRow(cells)) continue;
      checkRow(row, cells);
      rows.push({ row, cells });
    }
    return rows;
  };
}

function checkRow(row: number, cells: string[]): void {
  if (row > importLimits.rows) throw tooLarge("too_many_rows", `more than ${importLimits.rows} rows`);
  if (cells.length > importLimits.columns && !isBlankRow(cells.slice(importLimits.columns))) {
    throw tooLarge("too_many_columns", `more than ${importLimits.columns} columns in row ${row}`);
  }
  for (const cell of cells) {
    if (cell.length > importLimits.cellLength) {
      throw tooLarge(
        "cell_too_long",
        `a cell of more than ${importLimits.cellLength} characters in row ${row}`,
      );
    }
  }
}

function tooLarge(code: string, what: string): Error {
  return invalidField("file", code, `This file has ${what}. Split it or shorten it and try again.`);
}
