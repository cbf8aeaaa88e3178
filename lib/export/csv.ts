import type { Contact } from "@/lib/contacts/contact";
import type { ExportColumn, ExportValue } from "./export-columns";

/** A CSV as spreadsheets take it: UTF-8 with its mark, CRLF, and no cell that would run as a formula. */
export async function* writeCsv(
  columns: ExportColumn[],
  batches: AsyncIterable<Contact[]>,
): AsyncIterable<string> {
  yield `\ufeff${toLine(columns.map(({ header }) => header))}`;
  for await (const contacts of batches)
    yield contacts.map((contact) => toLine(columns.map(({ read }) => csvCell(read(contact))))).join("");
}

/**
 * Text that a spreadsheet would run is defused with `'`, which an import takes off again. Groups of digits behind a
 * `+` are a phone number to read, not a formula.
 */
export function csvCell(value: ExportValue): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  // Text that begins like defused text gets one more, so that the import finds it as it was.
  return isFormula(value) ? `'${value}` : value;
}

function isFormula(value: string): boolean {
  return /^'*[=+\-@\t\r]/.test(value) && !/^\+\d+(?: \d+)+$/.test(value);
}

/** `1.234` could be twelve hundred; `1.2340` is one and a bit wherever it is read. */
function plainNumber(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A line as RFC 4180 has it. Papa Parse writes the same, in twice the time. */
function toLine(cells: string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
