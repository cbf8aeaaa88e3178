import { createDecoder } from "./encodings";
import { rankLegacyEncodings } from "./rank-encodings";

export interface DetectedEncoding {
  encoding: string;
  /** False where the bytes allow several readings: show the candidates and let a person choose. */
  sure: boolean;
  /** Up to three, best first, each reading the file differently. */
  candidates: string[];
}

/**
 * Says what a text is written in: by its mark, by the NULs of UTF-16, as strict UTF-8, else by what it becomes.
 * @param head the beginning of the file; a character cut by its end is tolerated
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const certain = readMark(head) ?? findUtf16(head) ?? (isUtf8(head) ? "UTF-8" : null);
  if (certain) return { encoding: certain, sure: true, candidates: [certain] };
  return guessLegacyEncoding(head);
}

/**
 * As `detectEncoding`, over a whole file: an accent may first appear megabytes after a beginning in plain ASCII.
 * Holds 256 kB of it at most, and reads no further than it must.
 */
export async function detectEncodingOfFile(chunks: AsyncIterable<Uint8Array>): Promise<DetectedEncoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const telling: Uint8Array[] = [];
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && (readMark(chunk) ?? findUtf16(chunk))) return detectEncoding(chunk);
    const isUnicode = continuesUtf8(utf8, chunk);
    if (isFirst && !isUnicode) return guessLegacyEncoding(chunk);
    if (telling.length < 16) telling.push(...cutTellingPart(chunk));
    if (!isUnicode) return guessLegacyEncoding(joinBytes([...telling, ...cutTellingPart(chunk)]));
    isFirst = false;
  }
  return { encoding: "UTF-8", sure: true, candidates: ["UTF-8"] };
}

function guessLegacyEncoding(sample: Uint8Array): DetectedEncoding {
  const candidates = rankLegacyEncodings(sample).slice(0, 3);
  return { encoding: candidates[0] ?? "windows-1252", sure: false, candidates };
}

/** The 16 kB from shortly before the first byte beyond ASCII, or nothing. */
function cutTellingPart(chunk: Uint8Array): Uint8Array[] {
  let first = 0;
  while (first < chunk.length && (chunk[first] ?? 0) < 0x80) first += 1;
  return first === chunk.length ? [] : [chunk.slice(Math.max(0, first - 80), first + 16_384)];
}

/**
 * Decodes a file as it streams by; bytes that mean nothing in the encoding become U+FFFD, a mark (BOM) is left out.
 * @param encoding a name `isEncoding` knows
 */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncIterable<string> {
  const decoder = createDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

function readMark(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "UTF-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "UTF-16LE";
  if (head[0] === 0xfe && head[1] === 0xff) return "UTF-16BE";
  return null;
}

/** UTF-16 without a mark: its blanks, digits and line ends leave NULs, nearly all on one side of the pairs. */
function findUtf16(head: Uint8Array): string | null {
  const sample = head.subarray(0, 65_536);
  const nulls: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) nulls[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nulls;
  if (even + odd < sample.length * 0.05) return null;
  if (odd > even * 9) return "UTF-16LE";
  return even > odd * 9 ? "UTF-16BE" : null;
}

function isUtf8(head: Uint8Array): boolean {
  return continuesUtf8(new TextDecoder("utf-8", { fatal: true }), head);
}

function continuesUtf8(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
