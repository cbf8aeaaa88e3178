/** One row of a table as its reader hands it on, whatever the file was. */
export interface TableRow {
  /** As a person sees it in a spreadsheet, from 1; a quoted record of several lines is one row. */
  row: number;
  /** The text of each cell; rows may have different lengths. */
  cells: string[];
}

/** A table and what was found out about the file it is in. */
export interface Table {
  /** In batches, read as they are asked for; blank rows are left out. */
  rows: AsyncIterable<TableRow[]>;
  /** Only of texts. */
  text?: TextFacts;
  /** Only of workbooks, where the reader tells them. */
  sheets?: Sheets;
  /** The reader stopped before the end of the table. */
  isCut?: boolean;
}

export interface TextFacts {
  encoding: string;
  /** False where the bytes allow several readings. */
  isSure: boolean;
  /** Other encodings it may be in. */
  candidates: string[];
  delimiter: string;
}

export interface Sheets {
  /** The visible ones, in the order of their tabs. */
  names: string[];
  chosen: string;
}

/** Whether a row shows nothing: such rows count in the numbering and are no contacts. */
export function isBlankRow(cells: string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}
