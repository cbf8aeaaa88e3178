import { readLatin1 } from "@/lib/import/text/latin1";

/** What files that hold no contacts have at an offset (latin-1), and what to call them. The first match counts. */
const signatures: [offset: number, bytes: string, name: string][] = [
  [0, "\u0089PNG", "a picture (PNG)"],
  [0, "\u00ff\u00d8\u00ff", "a picture (JPEG)"],
  [0, "GIF87a", "a picture (GIF)"],
  [0, "GIF89a", "a picture (GIF)"],
  [8, "WEBP", "a picture (WebP)"],
  [0, "II*\0", "a picture (TIFF)"],
  [0, "MM\0*", "a picture (TIFF)"],
  [6, "\0\0\0\0\u0036\0\0\0", "a picture (BMP)"],
  [4, "ftyphei", "a picture (HEIC)"],
  [4, "ftypmif1", "a picture (HEIC)"],
  [4, "ftypavif", "a picture (AVIF)"],
  [4, "ftyp", "a video"],
  [0, "%PDF-", "a PDF"],
  [0, "{\\rtf", "a text document (RTF)"],
  [0, "\u001f\u008b", "a compressed file (gzip); unpack it first"],
  [0, "BZh9", "a compressed file (bzip2); unpack it first"],
  [0, "Rar!", "a compressed archive; unpack it first"],
  [0, "7z\u00bc\u00af", "a compressed archive; unpack it first"],
  [0, "SQLite format 3\0", "a database (SQLite)"],
  [4, "Standard Jet DB", "a database (Access)"],
  [4, "Standard ACE DB", "a database (Access)"],
  [0, "ID3\u0003", "a sound"],
  [0, "ID3\u0004", "a sound"],
  [0, "OggS\0", "a sound or a video"],
  [0, "RIFF", "a sound or a video"],
  [0, "\u007fELF", "a program"],
  [0, "MZ\u0090\0", "a program"],
  [0, "PAR1", "a Parquet file"],
];

/**
 * Names what a file is when it is nothing an import can read.
 * @returns null for anything that may be a table or cards
 */
export function nameForeignFile(head: Uint8Array): string | null {
  const start = readLatin1(head.subarray(0, 256));
  const known = signatures.find(([offset, bytes]) => start.startsWith(bytes, offset));
  if (known) return known[2];
  return isContainer(head) || !isBinary(head) ? null : "no text and no workbook";
}

function isContainer(head: Uint8Array): boolean {
  return (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf) || head[0] === 0x09;
}

/** Text has next to no control characters; compressed or binary data one in ten. NULs are left to UTF-16. */
function isBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, 8_192);
  if (sample[0] === 0xff && sample[1] === 0xfe) return false;
  if (sample[0] === 0xfe && sample[1] === 0xff) return false;
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && isControl(byte)) controls += 1;
  return controls > sample.length * 0.04;
}

function isControl(byte: number): boolean {
  return byte !== 0x00 && byte !== 0x1a && byte !== 0x1b && (byte < 0x09 || byte > 0x0d);
}
