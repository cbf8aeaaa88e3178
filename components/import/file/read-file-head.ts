/** Reads the beginning of a file in the browser, with the very code the server reads all of it with. */
import { detectFile } from "@/lib/import/formats/detect";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { readVcards } from "@/lib/import/formats/vcard/read-vcard";
import { importLimits } from "@/lib/import/limits";
import { type ReadingChoices, readTable } from "@/lib/import/read-table";
import { readChunks } from "@/lib/import/text/read-chunks";
import { type FileHead, mostHeadRows } from "./file-head";
import { readInWorker } from "./read-in-worker";
import { refuseTooLarge } from "./refuse-too-large";

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
  const format = await detectFile(file, file.name);
  refuseTooLarge(file, limitOf(format));
  if (format === "text") return readTextHead(file, choices);
  if (format === "vcard") return readCardsHead(file);
  return readInWorker({ file, format, sheet: choices.sheet }, signal);
}

function limitOf(format: FileFormat): number {
  if (format === "text" || format === "vcard") return importLimits.textBytes;
  return format === "xlsx" ? importLimits.xlsxBytes : importLimits.xlsBytes;
}

async function readTextHead(file: File, choices: ReadingChoices): Promise<FileHead> {
  const table = await readTable(headOf(file), { format: "text", ...choices, isHead: !isShort(file) });
  const rows = await collect(table.rows);
  return {
    format: "text",
    text: table.text,
    ...countOf(rows.length, file),
    rows: rows.slice(0, mostHeadRows),
  };
}

async function readCardsHead(file: File): Promise<FileHead> {
  const cards = await collect(readVcards(readChunks(headOf(file))));
  // The last card of a beginning is cut somewhere.
  if (!isShort(file)) cards.pop();
  return { format: "vcard", ...countOf(cards.length, file), cards: cards.slice(0, mostHeadRows) };
}

function headOf(file: File): Blob {
  return file.slice(0, importLimits.headBytes);
}

/** Whether its beginning is all of it. */
function isShort(file: File): boolean {
  return file.size <= importLimits.headBytes;
}

function countOf(seen: number, file: File): Pick<FileHead, "rowCount" | "isWhole"> {
  const isWhole = isShort(file);
  return { rowCount: isWhole ? seen : Math.round((seen * file.size) / importLimits.headBytes), isWhole };
}

/** Not `push(...batch)`: a batch may have more rows than a call can have arguments. */
async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[][] = [];
  for await (const batch of batches) all.push(batch);
  return all.flat();
}
