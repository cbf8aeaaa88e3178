import { SheetRows } from "@/lib/import/formats/sheet-rows";
import { numberText, unescapeCell } from "@/lib/import/formats/xlsx/xlsx-cell";
import { type NumberStyle, styleOf } from "@/lib/import/formats/xlsx/xlsx-styles";
import type { TableRow } from "@/lib/import/table";

/** A cell as SheetJS has it: column from 0, its kind (`s` text, `n` number, `b`, `e` error), value, number format. */
export type RawCell = [column: number, kind: string, value: string | number | boolean, format?: string];

/** Turns raw cells into the text other sheets give. */
export class XlsRows {
  isFrom1904 = false;
  #rows = new SheetRows();
  #styles = new Map<string, NumberStyle>();

  /** @returns null for a blank row */
  read(row: number, cells: RawCell[]): TableRow | null {
    this.#rows.begin(row);
    for (const cell of cells) this.#rows.put(cell[0], this.#cellText(cell));
    return this.#rows.end();
  }

  #cellText([, kind, value, format = ""]: RawCell): string {
    if (kind === "e") return "";
    if (kind === "b") return value ? "TRUE" : "FALSE";
    if (kind === "n") return numberText(String(value), this.#styleOf(format), this.isFrom1904);
    return unescapeCell(String(value).replace(/\r\n?/g, "\n"));
  }

  #styleOf(format: string): NumberStyle {
    const known = this.#styles.get(format) ?? styleOf(format);
    this.#styles.set(format, known);
    return known;
  }
}
