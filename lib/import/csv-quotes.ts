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
  for (;;) {
    const cell = readCell(text, at, delimiter, isEnd);
    if (cell === null) return null;
    cells.push(cell.value);
    if (cell.end >= text.length || text[cell.end] === "\n") return { cells, next: cell.end + 1 };
    at = cell.end + delimiter.length;
  }
}

interface Cell {
  value: string;
  /** Where its delimiter or line end stands. */
  end: number;
}

function readCell(text: string, start: number, delimiter: string, isEnd: boolean): Cell | null {
  const quoted = readQuoted(text, start, isEnd);
  if (quoted === null) return null;
  const end = findCellEnd(text, quoted.end, delimiter);
  if (end === text.length && !isEnd) return null;
  return { value: quoted.value + text.slice(quoted.end, end), end };
}

/** The quoted part a cell begins with; empty for a cell without one. */
function readQuoted(text: string, start: number, isEnd: boolean): Cell | null {
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

function findCellEnd(text: string, from: number, delimiter: string): number {
  const lineEnd = text.indexOf("\n", from);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const next = text.indexOf(delimiter, from);
  return next >= 0 && next < end ? next : end;
}
