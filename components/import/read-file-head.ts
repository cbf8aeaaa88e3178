import { decodeChunks, detectEncoding } from "@/lib/import/decode";
import { detectFormat, type FileFormat } from "@/lib/import/detect";
import { detectDelimiter, readCsv } from "@/lib/import/read-csv";
import type { TableRow } from "@/lib/import/table";

/** What the beginning of a file shows, read by the very code the server reads all of it with. */
export interface FileHead {
  format: FileFormat;
  /** Only of a text: the rest is read by the server. */
  text?: TextHead;
}

export interface TextHead {
  encoding: string;
  /** Other encodings it may be in; one when there is no doubt. */
  candidates: string[];
  delimiter: string;
  rows: TableRow[];
  /** Whether `rows` are all of them. */
  isWhole: boolean;
}

export interface ReadingChoices {
  encoding?: string;
  delimiter?: string;
}

const headBytes = 256 * 1024;
const mostRows = 110;

/** @throws AppError `invalid_input` when this is no file of contacts */
export async function readFileHead(file: File, choices: ReadingChoices): Promise<FileHead> {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const { format } = detectFormat(bytes, file.name);
  if (format !== "text") return { format };
  const isCut = file.size > headBytes;
  const found = detectEncoding(bytes);
  const encoding = choices.encoding ?? found.encoding;
  const text = await decodeAll(bytes, encoding);
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const rows = await readRows(text, delimiter, isCut);
  const candidates = [...new Set([encoding, ...found.candidates])];
  return {
    format,
    text: {
      encoding,
      candidates,
      delimiter,
      rows: rows.slice(0, mostRows),
      isWhole: !isCut && rows.length <= mostRows,
    },
  };
}

async function decodeAll(bytes: Uint8Array, encoding: string): Promise<string> {
  let text = "";
  for await (const piece of decodeChunks(once(bytes), encoding)) text += piece;
  return text;
}

async function readRows(text: string, delimiter: string, isHead: boolean): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of readCsv(once(text), { delimiter, isHead })) rows.push(...batch);
  return rows;
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}
