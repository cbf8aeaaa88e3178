/** The thread that reads the beginning of a workbook: takes a `WorkbookRequest`, answers a `WorkbookAnswer`. */
import { AppError } from "@/lib/errors";
import type { XlsFormat } from "@/lib/import/formats/file-format";
import { readHtmlTable } from "@/lib/import/formats/html/read-html-table";
import { readXlsHead } from "@/lib/import/formats/xls/read-xls-head";
import { listXlsxSheets, readXlsx } from "@/lib/import/formats/xlsx/read-xlsx";
import type { TableRow } from "@/lib/import/table";
import { type FileHead, mostHeadRows } from "./file-head";
import type { WorkbookAnswer, WorkbookRequest } from "./read-in-worker";

self.onmessage = async ({ data }: MessageEvent<WorkbookRequest>) => {
  const answer = await read(data).then((head): WorkbookAnswer => ({ kind: "read", head }), toAnswer);
  self.postMessage(answer);
};

async function read({ file, format, sheet }: WorkbookRequest): Promise<FileHead> {
  if (format === "html") return { format, ...(await takeHead(readHtmlTable(file))) };
  if (format !== "xlsx") return readOldWorkbook(file, format, sheet);
  const names = await listXlsxSheets(file);
  const chosen = sheet ?? names[0] ?? "";
  return { format, sheets: { names, chosen }, ...(await takeHead(readXlsx(file, { sheet }))) };
}

async function readOldWorkbook(file: File, format: XlsFormat, sheet?: string): Promise<FileHead> {
  const { rows, sheets, isWhole } = await readXlsHead(file, { format, sheet, most: mostHeadRows });
  return { format, sheets, rows, ...countOf(rows, isWhole) };
}

async function takeHead(batches: AsyncIterable<TableRow[]>) {
  let rows: TableRow[] = [];
  for await (const batch of batches) {
    rows = rows.concat(batch);
    if (rows.length > mostHeadRows) break;
  }
  return { rows: rows.slice(0, mostHeadRows), ...countOf(rows, rows.length <= mostHeadRows) };
}

function countOf(rows: TableRow[], isWhole: boolean) {
  return { isWhole, rowCount: isWhole ? rows.length : null };
}

function toAnswer(error: unknown): WorkbookAnswer {
  if (error instanceof AppError)
    return { kind: "refused", code: error.code, message: error.message, extra: error.extra };
  return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
}
