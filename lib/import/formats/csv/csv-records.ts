import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { readQuotedRecord } from "./csv-quotes";
import { LineEnds } from "./line-ends";

export interface CsvRecord {
  cells: string[];
  /** The line of the file it begins on, from 1. */
  line: number;
}

/**
 * Splits CSV text that arrives in pieces into records (RFC 4180), reading as spreadsheets do where files break the
 * rules: line ends may be mixed, and text after a closing quote belongs to its cell. Not papaparse, where one stray
 * quote swallows all that follows: `"Ann" Lee` would lose the file.
 */
export class CsvSplitter {
  #rest = "";
  #line = 1;

  constructor(
    readonly delimiter: string,
    readonly maxRecordLength: number = importLimits.recordLength,
  ) {}

  /**
   * @returns the records that end in the text seen so far
   * @throws AppError `csv_record_too_long` naming the line where a record begins that does not end
   */
  push(text: string): CsvRecord[] {
    const records = this.#split(this.#rest + text, false);
    if (this.#rest.length > this.maxRecordLength) throw tooLong(this.#line);
    return records;
  }

  /**
   * @returns what is left at the end of the file
   * @throws AppError `csv_quote_open` naming the line of a quote that is never closed
   */
  end(): CsvRecord[] {
    const records = this.#split(this.#rest, true);
    if (this.#rest !== "") throw quoteOpen(this.#line);
    return records;
  }

  #split(text: string, isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    const lineEnds = new LineEnds(text, isEnd);
    let start = 0;
    let quote = -1;
    while (start < text.length) {
      const end = lineEnds.find(start);
      if (end === null) break;
      if (quote < start) quote = indexOr(text.indexOf('"', start), Number.POSITIVE_INFINITY);
      if (quote > end.at) {
        records.push({ cells: text.slice(start, end.at).split(this.delimiter), line: this.#line });
        this.#line += 1;
        start = end.next;
        continue;
      }
      const quoted = readQuotedRecord(text, start, this.delimiter, lineEnds);
      if (quoted === null) break;
      records.push({ cells: quoted.cells, line: this.#line });
      this.#line += countLines(quoted.cells);
      start = quoted.next;
    }
    this.#rest = text.slice(start);
    return records;
  }
}

function countLines(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n?|\n/).length - 1, 1);
}

function indexOr(index: number, other: number): number {
  return index < 0 ? other : index;
}

function tooLong(line: number): Error {
  const advice = "Probably a quotation mark is not closed: close it or remove it and try again.";
  return invalidField(
    "file",
    "csv_record_too_long",
    `The record that begins on line ${line} is too long. ${advice}`,
  );
}

function quoteOpen(line: number): Error {
  const advice = "Close it or remove it and try again.";
  return invalidField(
    "file",
    "csv_quote_open",
    `A quotation mark opened on line ${line} is never closed. ${advice}`,
  );
}
