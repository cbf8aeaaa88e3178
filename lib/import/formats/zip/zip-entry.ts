import { AppError, invalidField } from "@/lib/errors";
import { damagedFile } from "@/lib/import/refused-file";
import { allowedSize, type ZipEntry, zipBomb } from "./zip-directory";

/**
 * Inflates one entry of a zip as it is read; the bytes that come out are counted, whatever the directory said.
 * @param most bytes it may have
 * @throws AppError `invalid_input` on `file`: `file_damaged`, `zip_bomb`, `zip_entry_too_large`
 */
export async function* readZipEntry(file: Blob, entry: ZipEntry, most: number): AsyncIterable<Uint8Array> {
  if (entry.size > most) throw tooLarge(entry.name, most);
  let count = 0;
  for await (const chunk of inflate(file, entry)) {
    count += chunk.length;
    if (count > most) throw tooLarge(entry.name, most);
    if (count > allowedSize(entry)) throw zipBomb(entry.name);
    yield chunk;
  }
}

/** An entry as text; for the small parts of a workbook. */
export async function readZipText(file: Blob, entry: ZipEntry, most = 32 * 1024 ** 2): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of readZipEntry(file, entry, most)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function* inflate(file: Blob, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const header = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50)
    throw damagedFile("a part is missing");
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + entry.compressedSize);
  if (packed.size < entry.compressedSize) throw damagedFile("it is cut off");
  try {
    yield* iterate(unpack(packed, entry.method));
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error)) throw error;
    throw damagedFile("a part cannot be unpacked");
  }
}

function unpack(packed: Blob, method: number): ReadableStream<Uint8Array> {
  if (method === 0) return packed.stream();
  if (method === 8) return packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  throw damagedFile("it is packed in a way nobody uses");
}

/** Not `for await` over the stream: Safari's streams do not have it. */
async function* iterate(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function tooLarge(name: string, most: number): AppError {
  const what = `${name} in this file holds more than ${Math.round(most / 1024 ** 2)} MB.`;
  return invalidField("file", "zip_entry_too_large", `${what} Split the table or save it as CSV.`);
}
