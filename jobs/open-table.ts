import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { StagedRow } from "@/db/imports/stage";
import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import { guessColumns } from "@/lib/import/columns";
import { decodeChunks, detectEncodingOfFile, isEncoding } from "@/lib/import/decode";
import { detectFormat } from "@/lib/import/detect";
import type { ImportedColumn, ImportPlan } from "@/lib/import/import";
import { detectDelimiter, readCsv } from "@/lib/import/read-csv";
import type { TableRow } from "@/lib/import/table";
import { createRowReader } from "@/lib/import/to-contact";

/** The columns of a file and its rows as they will be staged, read as they are asked for. */
export interface OpenedTable {
  columns: ImportedColumn[];
  headers: string[];
  rows: AsyncIterable<StagedRow[]>;
}

/** Rows looked at to tell the header and the columns. */
const rowsToGuessBy = 60;
const headSize = 262_144;

/**
 * Opens an uploaded file as a table.
 * @param file where it was spooled
 * @throws AppError 400 when it is no table, or has no column with numbers or e-mail addresses
 */
export async function openTable(
  file: string,
  fileName: string,
  plan: ImportPlan,
  fields: CustomField[],
): Promise<OpenedTable> {
  const { format } = detectFormat(await readHead(file), fileName);
  if (format === "vcard")
    throw invalidField(
      "file",
      "file_is_vcard",
      "This is a vCard file. Send it to POST /contacts/upload/vcard.",
    );
  if (format !== "text")
    throw invalidField(
      "file",
      "file_type_unsupported",
      "This kind of file cannot be read yet. Save it as CSV.",
    );
  const batches = await openText(file, plan);
  const { head, rest } = await takeHead(batches);
  const { removeHead, mapping, headerRow } = plan;
  const { headerRow: found, columns } = guessColumns({
    rows: head.map(({ cells }) => cells),
    customFields: fields,
    removeHead,
    mapping,
    headerRow,
  });
  const firstRow = found === null ? 0 : found + 1;
  return {
    columns: columns.map(({ index, header, field }) => ({ index, header, field })),
    headers: found === null ? [] : (head[found]?.cells ?? []),
    rows: stagedRows([head.slice(firstRow)], rest, columns, plan, fields),
  };
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headSize) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openText(file: string, plan: ImportPlan): Promise<AsyncIterable<TableRow[]>> {
  if (plan.encoding && !isEncoding(plan.encoding))
    throw invalidField("encoding", "invalid", `${plan.encoding} is no encoding known here.`);
  const encoding = plan.encoding ?? (await detectEncodingOfFile(createReadStream(file))).encoding;
  const delimiter = plan.delimiter ?? (await findDelimiter(file, encoding));
  return readCsv(decodeChunks(createReadStream(file, { highWaterMark: headSize }), encoding), { delimiter });
}

async function findDelimiter(file: string, encoding: string): Promise<string> {
  for await (const text of decodeChunks(createReadStream(file, { end: headSize - 1 }), encoding))
    return detectDelimiter(text);
  return ",";
}

async function takeHead(
  batches: AsyncIterable<TableRow[]>,
): Promise<{ head: TableRow[]; rest: AsyncIterator<TableRow[]> }> {
  const rest = batches[Symbol.asyncIterator]();
  const head: TableRow[] = [];
  while (head.length < rowsToGuessBy) {
    const { done, value } = await rest.next();
    if (done) break;
    head.push(...value);
  }
  return { head, rest };
}

async function* stagedRows(
  first: TableRow[][],
  rest: AsyncIterator<TableRow[]>,
  columns: ReturnType<typeof guessColumns>["columns"],
  plan: ImportPlan,
  customFields: CustomField[],
): AsyncIterable<StagedRow[]> {
  const read = createRowReader(columns, { defaultCountry: plan.defaultCountry, customFields });
  const channelColumns = columns
    .filter(({ field }) => field === "communicationSupported")
    .map(({ index }) => index);
  const stage = (row: TableRow): StagedRow => ({
    ...read(row),
    cells: row.cells,
    channelsGiven: channelColumns.some((index) => (row.cells[index] ?? "").trim() !== ""),
  });
  for (const batch of first) yield batch.map(stage);
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    for (let at = 0; at < next.value.length; at += 1000) yield next.value.slice(at, at + 1000).map(stage);
  }
}
