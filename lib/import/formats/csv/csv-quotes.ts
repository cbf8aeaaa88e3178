import type { LineEnds } from "./line-ends";

export interface QuotedRecord {
  cells: string[];
  /** Where the next record begins. */
  next: number;
}

/**
 * Reads one record that has quotation marks. A quoted cell may hold delimiters, line ends and doubled quotes; blanks
 * before its quote are dropped, text behind it is kept; a quote inside an unquoted cell is an ordinary character.
 * @param lineEnds of the text
 * @returns null where the record goes on beyond the text
 */
export function readQuotedRecord(
  text: string,
  start: number,
  delimiter: string,
  lineEnds: LineEnds,
): QuotedRecord | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = readQuoted(text, at, lineEnds.isEnd);
    if (quoted === null) return null;
    const line = lineEnds.find(quoted.end);
    if (line === null) return null;
    const end = findCellEnd(text, quoted.end, line.at, delimiter);
    cells.push(quoted.value + text.slice(quoted.end, end));
    if (end === line.at) return { cells, next: line.next };
    at = end + delimiter.length;
  }
}

interface Quoted {
  value: string;
  /** Behind its closing quote. */
  end: number;
}

/** The quoted part a cell begins with; empty for a cell without one. */
function readQuoted(text: string, start: number, isEnd: boolean): Quoted | null {
  let at = start;
  while (text[at] === " ") at += 1;
  if (text[at] !== '"') return { value: "", end: start };
  let value = "";
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || (quote === text.length - 1 && !isEnd)) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/** Looks no further than the line goes. */
function findCellEnd(text: string, from: number, lineEnd: number, delimiter: string): number {
  const found = text.slice(from, lineEnd).indexOf(delimiter);
  return found < 0 ? lineEnd : from + found;
}
