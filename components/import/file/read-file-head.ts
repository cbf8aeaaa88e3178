/** Reads the beginning of a file in the browser, with the very code the server reads all of it with. */

import { detectDelimiter, readCsv } from "@/lib/import/formats/csv/read-csv";
import { detectFormat } from "@/lib/import/formats/detect";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { readVcards } from "@/lib/import/formats/vcard/read-vcard";
import { importLimits } from "@/lib/import/limits";
import { decodeChunks, detectEncoding } from "@/lib/import/text/decode";
import { type FileHead, mostHeadRows, type ReadingChoices } from "./file-head";
import { readInWorker } from "./read-in-worker";
import { refuseTooLarge } from "./refuse-too-large";

const headBytes = 256 * 1024;

interface HeadRequest {
  file: File;
  choices: ReadingChoices;
  /** Bytes the server takes. */
  uploadLimit: number;
  signal: AbortSignal;
}

/** @throws AppError `invalid_input` or `too_large` when this is no file of contacts that can be imported */
export async function readFileHead({ file, choices, uploadLimit, signal }: HeadRequest): Promise<FileHead> {
  refuseTooLarge(file, uploadLimit);
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const { format } = detectFormat(bytes, file.name);
  refuseTooLarge(file, limitOf(format));
  if (format === "text") return readTextHead(file, bytes, choices);
  if (format === "vcard") return readCardsHead(file, bytes);
  return readInWorker({ file, format, sheet: choices.sheet }, signal);
}

function limitOf(format: FileFormat): number {
  if (format === "text" || format === "vcard") return importLimits.textBytes;
  return format === "xlsx" ? importLimits.xlsxBytes : importLimits.xlsBytes;
}

async function readTextHead(file: File, bytes: Uint8Array, choices: ReadingChoices): Promise<FileHead> {
  const isCut = file.size > bytes.length;
  const found = detectEncoding(bytes);
  const encoding = choices.encoding ?? found.encoding;
  const text = await collectText(bytes, encoding);
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const rows = await collect(readCsv(once(text), { delimiter, isHead: isCut }));
  return {
    format: "text",
    ...countOf(rows.length, file, bytes),
    rows: rows.slice(0, mostHeadRows),
    text: {
      encoding,
      isSure: found.sure || choices.encoding !== undefined,
      candidates: [...new Set([encoding, ...found.candidates])],
      delimiter,
    },
  };
}

async function readCardsHead(file: File, bytes: Uint8Array): Promise<FileHead> {
  const isCut = file.size > bytes.length;
  const cards = await collect(readVcards(once(bytes)));
  // The last card of a beginning is cut somewhere.
  if (isCut) cards.pop();
  return { format: "vcard", ...countOf(cards.length, file, bytes), cards: cards.slice(0, mostHeadRows) };
}

function countOf(seen: number, file: File, bytes: Uint8Array): Pick<FileHead, "rowCount" | "isWhole"> {
  const isWhole = file.size <= bytes.length;
  return { rowCount: isWhole ? seen : Math.round((seen * file.size) / bytes.length), isWhole };
}

async function collectText(bytes: Uint8Array, encoding: string): Promise<string> {
  let text = "";
  for await (const piece of decodeChunks(once(bytes), encoding)) text += piece;
  return text;
}

/** Not `push(...batch)`: a batch may have more rows than a call can have arguments. */
async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[][] = [];
  for await (const batch of batches) all.push(batch);
  return all.flat();
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}
