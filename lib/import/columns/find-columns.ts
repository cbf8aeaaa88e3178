import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import type { TableRow } from "@/lib/import/table";
import { type ColumnGuess, guessColumns } from "./guess-columns";
import type { Mapping } from "./mapping";

/** Rows looked at to tell the header and the columns. */
export const rowsToGuessBy = 60;

export interface ColumnChoices {
  customFields: CustomField[];
  /** From 1, as a spreadsheet counts; rows above it are left out. */
  headerRow?: number;
  /** True: the first row is never a contact. False: it is one. */
  removeHead?: boolean;
  mapping?: Mapping;
}

export interface FoundColumns {
  columns: ColumnGuess[];
  /** From 1, as a spreadsheet counts; null where no row is a header. */
  headerRow: number | null;
  /** The rows below it. */
  body: TableRow[];
}

/**
 * Says which row of a table is its header and what its columns become, with what a person has chosen of it.
 * @param head the first rows, `rowsToGuessBy` from the header on unless there are fewer
 * @throws AppError `invalid_input` as `guessColumns`; on `headerRow` when that row is blank or not there
 */
export function findColumns(
  head: TableRow[],
  { headerRow, customFields, removeHead, mapping }: ColumnChoices,
): FoundColumns {
  const rows = fromRow(head, headerRow);
  if (headerRow !== undefined && rows[0]?.row !== headerRow) throw noSuchRow(headerRow);
  const found = guessColumns({
    rows: rows.slice(0, rowsToGuessBy).map(({ cells }) => cells),
    customFields,
    removeHead,
    mapping,
    ...(headerRow !== undefined && { headerRow: 0 }),
  });
  const at = found.headerRow;
  return {
    columns: found.columns,
    headerRow: at === null ? null : (rows[at]?.row ?? null),
    body: rows.slice(at === null ? 0 : at + 1),
  };
}

/** The rows from the chosen header on. */
export function fromRow(rows: TableRow[], headerRow = 1): TableRow[] {
  return rows.filter(({ row }) => row >= headerRow);
}

function noSuchRow(headerRow: number): Error {
  const message = `The file has nothing in row ${headerRow} to take headers from.`;
  return invalidField("headerRow", "header_row_unknown", message);
}
