import type { XlsFormat } from "@/lib/import/formats/file-format";
import {
  findHiddenOf,
  readXlsInput,
  refuseLargeXls,
  refuseWorkbook,
  sheetUnknown,
} from "@/lib/import/formats/xls/xls-input";
import { XlsRows } from "@/lib/import/formats/xls/xls-rows";
import type { TableRow } from "@/lib/import/table";
import { askXlsChild, type XlsMessage, type XlsQuestion } from "./ask-xls-child";

export interface XlsOptions {
  format: XlsFormat;
  /** Name of the sheet; by default the first visible one. */
  sheet?: string;
  /** After so many milliseconds by the clock the reader is killed. */
  timeout?: number;
  /** And after so many of a processor; by default as many as a file of this size may need. */
  processorTime?: number;
}

/**
 * Reads the rows of what only SheetJS reads (.xls of every age, .xlsb, .ods, SpreadsheetML) in batches, in a child
 * process; cells as `readXlsx` gives them.
 * @param file at most 20 MB
 * @throws AppError `too_large`; `invalid_input` on `file` (`file_damaged`, `file_password_protected`,
 * `file_too_complex` when the child runs out of time or memory, a limit) or on `sheet`
 */
export async function* readXls(file: Blob, options: XlsOptions): AsyncIterable<TableRow[]> {
  const rows = new XlsRows();
  let batch: TableRow[] = [];
  for await (const message of askChild(file, options, {})) {
    if (!Array.isArray(message)) {
      rows.isFrom1904 = message.isFrom1904 ?? false;
      continue;
    }
    const row = rows.read(...message);
    if (row) batch.push(row);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The names of the visible sheets, in the order of their tabs.
 * @throws AppError as `readXls`
 */
export async function listXlsSheets(file: Blob, options: XlsOptions): Promise<string[]> {
  for await (const message of askChild(file, options, { only: "sheets" })) {
    if (!Array.isArray(message) && message.sheets) return message.sheets;
  }
  return [];
}

async function* askChild(
  file: Blob,
  { format, sheet, timeout = 60_000, processorTime = timeFor(file) }: XlsOptions,
  request: Pick<XlsQuestion, "only">,
): AsyncIterable<XlsMessage> {
  refuseLargeXls(file);
  const hidden = await findHiddenOf(file, format);
  const input = await readXlsInput(file, format);
  for await (const message of askXlsChild(input, { ...request, sheet, hidden }, { timeout, processorTime })) {
    if (!Array.isArray(message)) refuseProblem(message, sheet);
    yield message;
  }
}

/** Damage can set SheetJS turning in circles: a small file gets seconds, from 3 MB on a minute. */
function timeFor({ size }: Blob): number {
  return Math.min(60_000, 3_500 + Math.round((size / 1024 ** 2) * 20_000));
}

function refuseProblem(message: Exclude<XlsMessage, unknown[]>, sheet: string | undefined): void {
  if (message.unknownSheet) throw sheetUnknown(sheet, message.unknownSheet);
  if (message.problem === undefined) return;
  throw refuseWorkbook(message.problem);
}
