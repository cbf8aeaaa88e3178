/** The thread that reads the beginning of a workbook: takes a `WorkbookRequest`, answers a `WorkbookAnswer`. */
import { AppError } from "@/lib/errors";
import { readHtmlTable } from "@/lib/import/read-html-table";
import { listXlsxSheets, readXlsx } from "@/lib/import/read-xlsx";
import type { TableRow } from "@/lib/import/table";
import { type FileHead, mostHeadRows } from "./file-head";
import type { WorkbookAnswer, WorkbookRequest } from "./read-in-worker";

self.onmessage = async ({ data }: MessageEvent<WorkbookRequest>) => {
  const answer = await read(data).then((head): WorkbookAnswer => ({ kind: "read", head }), toAnswer);
  self.postMessage(answer);
};

async function read({ file, format, sheet }: WorkbookRequest): Promise<FileHead> {
  if (format === "html") return { format, ...(await takeHead(readHtmlTable(file))) };
  const names = await listXlsxSheets(file);
  const chosen = sheet ?? names[0] ?? "";
  return { format, sheets: { names, chosen }, ...(await takeHead(readXlsx(file, { sheet }))) };
}

async function takeHead(batches: AsyncIterable<TableRow[]>) {
  const rows: TableRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length > mostHeadRows) break;
  }
  const isWhole = rows.length <= mostHeadRows;
  return { rows: rows.slice(0, mostHeadRows), isWhole, rowCount: isWhole ? rows.length : null };
}

function toAnswer(error: unknown): WorkbookAnswer {
  if (error instanceof AppError)
    return { kind: "refused", code: error.code, message: error.message, extra: error.extra };
  return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
}
