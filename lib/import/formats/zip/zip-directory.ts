import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { damagedFile, passwordProtectedFile } from "@/lib/import/refused-file";

export interface ZipEntry {
  /** With `/` between folders, lower case: writers do not agree on case. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  compressedSize: number;
  /** As the directory says; the bytes are counted again as they are read. */
  size: number;
  /** Of its local header. */
  offset: number;
}

/** What an entry may grow to whatever its ratio: that much costs nothing. */
const harmlessSize = 8 * 1024 ** 2;

/**
 * Reads the central directory of a zip (APPNOTE 4.3.12, 4.5.3) and refuses bombs by it, before anything is inflated.
 * @throws AppError `invalid_input` on `file`: `file_damaged`, `file_password_protected`, `zip_too_many_entries`,
 * `zip_bomb`
 */
export async function readZipDirectory(file: Blob): Promise<Map<string, ZipEntry>> {
  const { offset, size } = await locateDirectory(file);
  if (offset + size > file.size) throw damagedFile("its table of contents is cut off");
  const view = await readView(file, offset, offset + size);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50; ) {
    const entry = readEntry(view, at);
    refuseBomb(entry);
    entries.set(entry.name, entry);
    if (entries.size > importLimits.zipEntries) throw tooManyEntries();
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Finds the end record in the last 64 kB, and its larger form (zip64) where the numbers do not fit. */
async function locateDirectory(file: Blob): Promise<{ offset: number; size: number }> {
  const start = Math.max(0, file.size - 65_557);
  const tail = await readView(file, start, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw damagedFile("its end is missing");
  const size = tail.getUint32(at + 12, true);
  const offset = tail.getUint32(at + 16, true);
  if (offset !== 0xffffffff && size !== 0xffffffff) return bounded(size, start + at - size);
  if (at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) throw damagedFile("its end is missing");
  const large = await readView(file, readUint64(tail, at - 12), readUint64(tail, at - 12) + 56);
  return bounded(readUint64(large, 40), readUint64(large, 48));
}

/** A directory of the most entries allowed, with long names, stays below this. */
function bounded(size: number, offset: number): { offset: number; size: number } {
  if (size > 16 * 1024 ** 2) throw tooManyEntries();
  if (offset < 0) throw damagedFile("its table of contents is missing");
  return { offset, size };
}

function readEntry(view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & 1) throw passwordProtectedFile();
  const nameLength = view.getUint16(at + 28, true);
  if (at + 46 + nameLength > view.byteLength) throw damagedFile("its table of contents is cut off");
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const entry = {
    name: name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(),
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extra = at + 46 + nameLength;
  readLargeSizes(view, extra, extra + view.getUint16(at + 30, true), entry);
  return entry;
}

/** The zip64 field holds, in this order, the numbers that did not fit. */
function readLargeSizes(view: DataView, start: number, end: number, entry: ZipEntry): void {
  for (let at = start; at + 4 <= Math.min(end, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const field of ["size", "compressedSize", "offset"] as const) {
      if (entry[field] !== 0xffffffff || next + 8 > view.byteLength) continue;
      entry[field] = readUint64(view, next);
      next += 8;
    }
  }
}

function refuseBomb({ name, size, compressedSize }: ZipEntry): void {
  if (size <= Math.max(harmlessSize, compressedSize * importLimits.zipRatio)) return;
  throw zipBomb(name);
}

/** The most bytes an entry may inflate to, by its ratio. */
export function allowedSize(entry: ZipEntry): number {
  return Math.max(harmlessSize, entry.compressedSize * importLimits.zipRatio);
}

export function zipBomb(name: string): Error {
  const what = `${name} in this file would grow to more than ${importLimits.zipRatio} times its size.`;
  return invalidField("file", "zip_bomb", `${what} Save the table as CSV and import that.`);
}

function tooManyEntries(): Error {
  const message = `This file has more than ${importLimits.zipEntries} parts. Save the table as CSV and import that.`;
  return invalidField("file", "zip_too_many_entries", message);
}

async function readView(file: Blob, start: number, end: number): Promise<DataView> {
  const view = new DataView(await file.slice(start, end).arrayBuffer());
  if (view.byteLength < Math.min(end - start, 22)) throw damagedFile("it is cut off");
  return view;
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
