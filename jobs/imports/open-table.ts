import type { StagedRow } from "@/db/imports/staged-lines";
import type { CustomField } from "@/lib/custom-fields";
import { findColumns, rowsToGuessBy } from "@/lib/import/columns/find-columns";
import type { TableFormat } from "@/lib/import/formats/file-format";
import type { FoundFile, ImportedColumn, ImportPlan } from "@/lib/import/import";
import { readTable } from "@/lib/import/read-table";
import { cleanText } from "@/lib/import/rows/finish-reading";
import type { TableRow } from "@/lib/import/table";
import { readXls } from "@/lib/node/xls/read-xls";
import { createStager } from "./create-stager";

/** What a file is, its columns, and its rows as they will be staged, read as they are asked for. */
export interface OpenedFile {
  found: FoundFile;
  columns: ImportedColumn[];
  rows: AsyncIterable<StagedRow[]>;
}

const rowsPerBatch = 1000;

/** Opens an uploaded file as a table. @throws AppError 400 as `openFile` */
export async function openTable(
  file: Blob,
  format: TableFormat,
  plan: ImportPlan,
  fields: CustomField[],
): Promise<OpenedFile> {
  const { encoding, delimiter, sheet, headerRow, removeHead, mapping, defaultCountry } = plan;
  const table = await readTable(file, {
    format,
    encoding,
    delimiter,
    sheet,
    readXls: (workbook, options) => ({ rows: readXls(workbook, options) }),
  });
  const batches = table.rows[Symbol.asyncIterator]();
  const head = await takeHead(batches, headerRow ?? 1);
  const { columns, body } = findColumns(head, { customFields: fields, headerRow, removeHead, mapping });
  return {
    found: { format, encoding: table.text?.encoding, delimiter: table.text?.delimiter },
    columns: columns.map(({ index, header, field }) => ({
      index,
      header: header && cleanText(header),
      field,
    })),
    rows: stagedRows(body, batches, createStager(columns, defaultCountry, fields, format)),
  };
}

/** The first rows, those above the header left out where the request says which it is. */
async function takeHead(rows: AsyncIterator<TableRow[]>, firstRow: number): Promise<TableRow[]> {
  const head: TableRow[] = [];
  while (head.length < rowsToGuessBy) {
    const { done, value } = await rows.next();
    if (done) break;
    // Not `push(...rows)`: a batch may have more rows than a call can have arguments.
    for (const row of value) if (row.row >= firstRow) head.push(row);
  }
  return head;
}

function* inBatches(rows: TableRow[], stage: (row: TableRow) => StagedRow): Iterable<StagedRow[]> {
  for (let at = 0; at < rows.length; at += rowsPerBatch) yield rows.slice(at, at + rowsPerBatch).map(stage);
}

async function* stagedRows(
  head: TableRow[],
  rest: AsyncIterator<TableRow[]>,
  stage: (row: TableRow) => StagedRow,
): AsyncIterable<StagedRow[]> {
  try {
    yield* inBatches(head, stage);
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield* inBatches(next.value, stage);
  } finally {
    await rest.return?.();
  }
}
