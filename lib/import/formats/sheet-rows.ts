import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { isBlankRow, type TableRow } from "@/lib/import/table";

/** LibreOffice's largest sheet; Excel's has 2 ** 20 rows. */
const highestRow = 2 ** 24;

/** Builds the rows of a sheet cell by cell and holds them to the limits; blank rows are left out. */
export class SheetRows {
  #count = 0;
  #row = 0;
  #cells: string[] = [];

  /** @param row as a person sees it, from 1; the next one without it, or where it cannot be: a damaged file may repeat rows */
  begin(row?: number): void {
    const next = this.#row + 1;
    const isPossible = row !== undefined && Number.isInteger(row) && row >= next && row <= highestRow;
    this.#row = isPossible ? row : next;
    this.#cells = [];
  }

  /** @param column from 0 */
  put(column: number, text: string): void {
    if (text.trim() === "") return;
    if (column >= importLimits.columns)
      throw this.#refusal("too_many_columns", importLimits.columns, "columns");
    if (text.length > importLimits.cellLength) {
      throw this.#refusal("cell_too_long", importLimits.cellLength, "characters in a cell");
    }
    while (this.#cells.length < column) this.#cells.push("");
    this.#cells[column] = text;
  }

  /** @returns the row, null where it is blank */
  end(): TableRow | null {
    if (isBlankRow(this.#cells)) return null;
    this.#count += 1;
    if (this.#count > importLimits.rows) throw this.#refusal("too_many_rows", importLimits.rows, "rows");
    return { row: this.#row, cells: this.#cells };
  }

  #refusal(code: string, most: number, what: string): Error {
    const message = `This file has more than ${most} ${what} (row ${this.#row}). Split it or shorten it and try again.`;
    return invalidField("file", code, message);
  }
}
