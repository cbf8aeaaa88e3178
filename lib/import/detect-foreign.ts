import { readLatin1 } from "./latin1";

/** What files that hold no contacts begin with (latin-1), and what to call them. */
const signatures: [RegExp, string][] = [
  [/^\u0089PNG/, "a picture (PNG)"],
  [/^\u00ff\u00d8\u00ff/, "a picture (JPEG)"],
  [/^GIF8[79]a/, "a picture (GIF)"],
  [/^RIFF[^]{4}WEBP/, "a picture (WebP)"],
  [/^(?:II\*\0|MM\0\*)/, "a picture (TIFF)"],
  [/^BM[^]{4}\0\0\0\0/, "a picture (BMP)"],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, "a picture (HEIC)"],
  [/^[^]{4}ftyp/, "a video"],
  [/^\s*%PDF-/, "a PDF"],
  [/^\{\\rtf/, "a text document (RTF)"],
  [/^\u001f\u008b/, "a compressed file (gzip); unpack it first"],
  [/^BZh\d/, "a compressed file (bzip2); unpack it first"],
  [/^(?:Rar!|7z\u00bc\u00af)/, "a compressed archive; unpack it first"],
  [/^SQLite format 3\0/, "a database (SQLite)"],
  [/^(?:\0\u0001\0\0Standard (?:Jet|ACE) DB)/, "a database (Access)"],
  [/^(?:ID3|OggS|fLaC|RIFF)/, "a sound or a video"],
  [/^(?:\u007fELF|MZ[^]{58})/, "a program"],
  [/^PAR1/, "a Parquet file"],
];

/**
 * Names what a file is when it is nothing an import can read.
 * @returns null for anything that may be a table or cards
 */
export function nameForeignFile(head: Uint8Array): string | null {
  const start = readLatin1(head.subarray(0, 256));
  const known = signatures.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
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
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && isControl(byte)) controls += 1;
  return controls > sample.length * 0.04;
}

function isControl(byte: number): boolean {
  return byte !== 0x00 && byte !== 0x1a && byte !== 0x1b && (byte < 0x09 || byte > 0x0d);
}
