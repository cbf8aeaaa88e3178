/** One row of a table as its reader hands it on, whatever the file was. */
export interface TableRow {
  /** As a person sees it in a spreadsheet, from 1; a quoted record of several lines is one row. */
  row: number;
  /** The text of each cell; rows may have different lengths. */
  cells: string[];
}

/** Whether a row shows nothing: such rows count in the numbering and are no contacts. */
export function isBlankRow(cells: string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}
