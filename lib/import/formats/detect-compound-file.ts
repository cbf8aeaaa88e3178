import { passwordProtectedFile, unsupportedFile } from "@/lib/import/refused-file";

/**
 * Refuses the compound files (MS-CFB) that are no readable .xls: Word, PowerPoint, mails, and anything with a password.
 * A directory beyond the bytes at hand proves nothing; the reader of the workbook judges then.
 */
export function refuseCompoundFile(head: Uint8Array): void {
  const entries = listStreams(head);
  const names = entries.map((entry) => entry.name);
  if (names.includes("EncryptionInfo") || names.includes("EncryptedPackage")) throw passwordProtectedFile();
  const book = entries.find((entry) => entry.name === "Workbook" || entry.name === "Book");
  if (book) {
    if (hasPassword(head, book.start)) throw passwordProtectedFile();
    return;
  }
  if (names.includes("WordDocument")) throw unsupportedFile("a Word document");
  if (names.includes("PowerPoint Document")) throw unsupportedFile("a PowerPoint presentation");
  if (names.some((name) => name.startsWith("__"))) throw unsupportedFile("an Outlook message");
  if (names.length > 0) throw unsupportedFile("an old Office or Windows file that is no workbook");
}

interface Stream {
  name: string;
  /** Offset of its first byte in the file. */
  start: number;
}

/** Streams named in the first directory sector that the bytes reach (MS-CFB 2.2 and 2.6). */
function listStreams(head: Uint8Array): Stream[] {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 512) return [];
  const size = 2 ** Math.min(view.getUint16(30, true), 12);
  const offset = (sector: number) => (sector + 1) * size;
  const directory = offset(view.getUint32(48, true));
  const streams: Stream[] = [];
  for (let at = directory; at + 128 <= Math.min(directory + size * 4, head.length); at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 2 || length > 64 || (view.getUint8(at + 66) !== 2 && view.getUint8(at + 66) !== 1)) continue;
    const name = new TextDecoder("utf-16le").decode(head.subarray(at, at + length - 2));
    streams.push({ name, start: offset(view.getUint32(at + 116, true)) });
  }
  return streams;
}

/** Whether a FILEPASS record (MS-XLS 2.4.117) stands among the first records of a workbook. */
function hasPassword(head: Uint8Array, start: number): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let at = start;
  for (let count = 0; count < 8 && at + 4 <= head.length; count += 1) {
    const type = view.getUint16(at, true);
    if (type === 0x2f) return true;
    if (count === 0 && type !== 0x809) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
