/** The thread that reads the beginning of a workbook: takes a `WorkbookRequest`, answers a `WorkbookAnswer`. */
import { AppError } from "@/lib/errors";
import { readXlsHead } from "@/lib/import/formats/xls/read-xls-head";
import { readTable } from "@/lib/import/read-table";
import type { TableRow } from "@/lib/import/table";
import { type FileHead, mostHeadRows } from "./file-head";
import type { WorkbookAnswer, WorkbookRequest } from "./workbook-messages";

self.onmessage = async ({ data }: MessageEvent<WorkbookRequest>) => {
  const answer = await read(data).then((head): WorkbookAnswer => ({ kind: "read", head }), toAnswer);
  self.postMessage(answer);
};

async function read({ file, format, sheet }: WorkbookRequest): Promise<FileHead> {
  const {
    sheets,
    isCut,
    rows: batches,
  } = await readTable(file, {
    format,
    sheet,
    readXls: (workbook, options) => readXlsHead(workbook, { ...options, most: mostHeadRows }),
  });
  const rows = await takeMoreThan(mostHeadRows, batches);
  const isWhole = !isCut && rows.length <= mostHeadRows;
  return {
    format,
    sheets,
    rows: rows.slice(0, mostHeadRows),
    isWhole,
    rowCount: isWhole ? rows.length : null,
  };
}

async function takeMoreThan(most: number, batches: AsyncIterable<TableRow[]>): Promise<TableRow[]> {
  let rows: TableRow[] = [];
  for await (const batch of batches) {
    rows = rows.concat(batch);
    if (rows.length > most) break;
  }
  return rows;
}

function toAnswer(error: unknown): WorkbookAnswer {
  if (error instanceof AppError)
    return { kind: "refused", code: error.code, message: error.message, extra: error.extra };
  return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
}
