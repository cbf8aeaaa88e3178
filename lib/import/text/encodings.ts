import iconv from "iconv-lite";

/** What a file may be written in, as its name is shown and taken; the first is what new files use. */
export const encodings = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16].map((part) => `ISO-8859-${part}`),
  "MacRoman",
  "CP437",
  "CP850",
  "CP852",
  "CP866",
  "KOI8-R",
  "KOI8-U",
  "Shift_JIS",
  "EUC-JP",
  "GB18030",
  "Big5",
  "EUC-KR",
];

const byPlainName = new Map(encodings.map((name) => [plainName(name), name]));
const unicode = new Set(["UTF-8", "UTF-16LE", "UTF-16BE"]);

/** Whether an encoding is known by this name, in any case and punctuation. */
export function isEncoding(name: string): boolean {
  return byPlainName.has(plainName(name));
}

/** Decodes bytes that are at hand as a whole. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = createDecoder(encoding);
  return decoder.write(bytes) + (decoder.end() ?? "");
}

/** A decoder for bytes that come in pieces; a piece may end inside a character. */
export function createDecoder(encoding: string): Decoder {
  const name = byPlainName.get(plainName(encoding)) ?? encoding;
  if (!unicode.has(name)) {
    const decoder = iconv.getDecoder(name);
    return { write: (bytes) => decoder.write(asBuffer(bytes)), end: () => decoder.end() };
  }
  const decoder = new TextDecoder(name.toLowerCase());
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string | undefined;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^(?:cp|windows|win)(?=125\d$)/, "windows")
    .replace(/^latin1$/, "iso88591")
    .replace(/^mac(?:intosh)?$/, "macroman")
    .replace(/^(?:sjis|cp932|windows31j)$/, "shiftjis");
}
