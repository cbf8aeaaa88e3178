import type { Contact } from "@/lib/contacts/contact";
import type { ExportColumn, ExportValue } from "./export-columns";

/** A CSV as spreadsheets take it: UTF-8 with its mark, CRLF, and no cell that would run as a formula. */
export async function* writeCsv(
  columns: ExportColumn[],
  batches: AsyncIterable<Contact[]>,
): AsyncIterable<string> {
  yield `\ufeff${columns.map(({ header }) => csvCell(header)).join(",")}\r\n`;
  for await (const contacts of batches) {
    let lines = "";
    for (const contact of contacts)
      lines += `${columns.map(({ read }) => csvCell(read(contact))).join(",")}\r\n`;
    yield lines;
  }
}

/**
 * A cell as RFC 4180 has it (Papa Parse writes the same, in twice the time). Text that a spreadsheet would run is defused
 * with `'`, which an import takes off again.
 */
function csvCell(value: ExportValue): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  // Most text needs no care, which one look tells; there are twenty million of these in a large book.
  if (!/^['=+\-@\t\r ]|[",\r\n]| $/.test(value)) return value;
  // Text that begins like defused text gets one more, so that the import finds it as it was.
  return quoted(isFormula(value) ? `'${value}` : value);
}

/** Groups of digits behind a `+` are a phone number to read, not a formula. */
function isFormula(value: string): boolean {
  return /^'*[=+\-@\t\r]/.test(value) && !/^\+\d+(?: \d+)+$/.test(value);
}

/** `1.234` could be twelve hundred; `1.2340` is one and a bit wherever it is read. */
function plainNumber(value: number): string {
  const text = String(value);
  return !Number.isInteger(value) && /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
