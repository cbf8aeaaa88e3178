import { createReadStream, openAsBlob } from "node:fs";
import type { StagedRow } from "@/db/imports/staged-lines";
import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { detectDelimiter, readCsv } from "@/lib/import/formats/csv/read-csv";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { readHtmlTable } from "@/lib/import/formats/html/read-html-table";
import { readXlsx } from "@/lib/import/formats/xlsx/read-xlsx";
import type { FoundFile, ImportPlan } from "@/lib/import/import";
import { cleanText } from "@/lib/import/rows/finish-reading";
import type { TableRow } from "@/lib/import/table";
import { decodeChunks, detectEncodingOfFile } from "@/lib/import/text/decode";
import { isEncoding } from "@/lib/import/text/encodings";
import { readXls } from "@/lib/node/xls/read-xls";
import { createStager } from "./create-stager";
import type { OpenedFile } from "./open-file";

type TableFormat = Exclude<FileFormat, "vcard">;

/** Rows looked at to tell the header and the columns. */
const rowsToGuessBy = 60;
const chunkSize = 262_144;
const rowsPerBatch = 1000;

/** Opens an uploaded file as a table. @throws AppError 400 as `openFile` */
export async function openTable(
  file: string,
  format: TableFormat,
  plan: ImportPlan,
  fields: CustomField[],
): Promise<OpenedFile> {
  const { found, rows } = await readRows(file, format, plan);
  const batches = rows[Symbol.asyncIterator]();
  const head = await takeHead(batches, plan.headerRow ?? 1);
  const { headerRow, columns } = guessColumns({
    rows: head.map(({ cells }) => cells),
    customFields: fields,
    removeHead: plan.removeHead,
    mapping: plan.mapping,
    ...(plan.headerRow !== undefined && { headerRow: indexOfHeader(head, plan.headerRow) }),
  });
  const read = createStager(columns, plan.defaultCountry, fields, format);
  return {
    found,
    columns: columns.map(({ index, header, field }) => ({
      index,
      header: header && cleanText(header),
      field,
    })),
    rows: stagedRows(head.slice(headerRow === null ? 0 : headerRow + 1), batches, read),
  };
}

interface FoundRows {
  found: FoundFile;
  rows: AsyncIterable<TableRow[]>;
}

async function readRows(file: string, format: TableFormat, plan: ImportPlan): Promise<FoundRows> {
  const found = { format };
  const { sheet } = plan;
  if (format === "text") return readText(file, plan);
  const blob = await openAsBlob(file);
  if (format === "xlsx") return { found, rows: readXlsx(blob, { sheet }) };
  if (format === "html") return { found, rows: readHtmlTable(blob) };
  return { found, rows: readXls(blob, { format, sheet }) };
}

async function readText(file: string, plan: ImportPlan): Promise<FoundRows> {
  if (plan.encoding && !isEncoding(plan.encoding))
    throw invalidField("encoding", "invalid", `${plan.encoding} is no encoding known here.`);
  const encoding = plan.encoding ?? (await detectEncodingOfFile(createReadStream(file))).encoding;
  const delimiter = plan.delimiter ?? (await findDelimiter(file, encoding));
  const text = decodeChunks(createReadStream(file, { highWaterMark: chunkSize }), encoding);
  return { found: { format: "text", encoding, delimiter }, rows: readCsv(text, { delimiter }) };
}

async function findDelimiter(file: string, encoding: string): Promise<string> {
  for await (const text of decodeChunks(createReadStream(file, { end: chunkSize - 1 }), encoding))
    return detectDelimiter(text);
  return ",";
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

/** @throws AppError 400 when that row is blank or not there */
function indexOfHeader(head: TableRow[], headerRow: number): number {
  if (head[0]?.row === headerRow) return 0;
  const message = `The file has nothing in row ${headerRow} to take headers from.`;
  throw invalidField("headerRow", "header_row_unknown", message);
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
