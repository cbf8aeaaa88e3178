import type { XlsFormat } from "@/lib/import/formats/file-format";
import type { Table, TableRow } from "@/lib/import/table";
import { findHiddenOf, readXlsInput, refuseLargeXls, refuseWorkbook, sheetUnknown } from "./xls-input";
import { type RawCell, XlsRows } from "./xls-rows";
import { chooseSheet, isFrom1904, listRawRows, listVisibleSheets, readOptions } from "./xls-sheets.mjs";

interface XlsHeadOptions {
  format: XlsFormat;
  /** Name of the sheet; by default the first visible one. */
  sheet?: string;
  /** Rows. */
  most: number;
}

/**
 * The first rows of what only SheetJS reads, in the browser: on a thread of its own, which may be ended. The library
 * comes with the first such file.
 * @throws AppError as `readXls`
 */
export async function readXlsHead(file: Blob, { format, sheet, most }: XlsHeadOptions): Promise<Table> {
  refuseLargeXls(file);
  const hidden = await findHiddenOf(file, format);
  const workbook = await readWorkbook(await readXlsInput(file, format), most);
  const names = listVisibleSheets(workbook, hidden);
  const chosen = chooseSheet(workbook, names, sheet);
  if (chosen === undefined) throw sheetUnknown(sheet, names);
  const reader = new XlsRows();
  reader.isFrom1904 = isFrom1904(workbook);
  const rows: TableRow[] = [];
  for (const [row, cells] of listRawRows(workbook.Sheets[chosen])) {
    const read = reader.read(row as number, cells as RawCell[]);
    if (read) rows.push(read);
  }
  const isCut = rows.length > most || workbook.Sheets[chosen]?.["!fullref"] !== undefined;
  return { rows: inOneBatch(rows.slice(0, most)), isCut, sheets: { names, chosen } };
}

async function* inOneBatch(rows: TableRow[]): AsyncIterable<TableRow[]> {
  if (rows.length > 0) yield rows;
}

async function readWorkbook(bytes: Uint8Array, most: number) {
  const [library, codePages] = await Promise.all([import("xlsx"), import("xlsx/dist/cpexcel.full.mjs")]);
  library.set_cptable(codePages);
  try {
    // Blank rows are none of ours, but count here.
    return library.read(bytes, { type: "array", ...readOptions, sheetRows: most * 4 });
  } catch (error) {
    throw refuseWorkbook(error instanceof Error ? error.message : String(error));
  }
}
