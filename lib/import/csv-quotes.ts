export interface QuotedRecord {
  cells: string[];
  /** Where the next record begins. */
  next: number;
}

/**
 * Reads one record that has quotation marks. A quoted cell may hold delimiters, line ends and doubled quotes; blanks
 * before its quote are dropped, text behind it is kept; a quote inside an unquoted cell is an ordinary character.
 * @param text with `\n` as its only line end
 * @param isEnd whether the file ends with the text
 * @returns null where the record goes on beyond the text
 */
export function readQuotedRecord(
  text: string,
  start: number,
  delimiter: string,
  isEnd: boolean,
): QuotedRecord | null {
  const cells: string[] = [];
  let at = start;
  let lineEnd = -1;
  for (;;) {
    const quoted = readQuoted(text, at, isEnd);
    if (quoted === null) return null;
    // Looked up once a line: cells may be many, and the next line end far.
    if (lineEnd < quoted.end) lineEnd = findLineEnd(text, quoted.end);
    const end = findCellEnd(text, quoted.end, lineEnd, delimiter);
    if (end === text.length && !isEnd) return null;
    cells.push(quoted.value + text.slice(quoted.end, end));
    if (end === lineEnd) return { cells, next: end + 1 };
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

function findLineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found < 0 ? text.length : found;
}

/** Looks no further than the line goes. */
function findCellEnd(text: string, from: number, lineEnd: number, delimiter: string): number {
  const found = text.slice(from, lineEnd).indexOf(delimiter);
  return found < 0 ? lineEnd : from + found;
}
