import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { unsupportedFile } from "@/lib/import/refused-file";
import { readLatin1 } from "@/lib/import/text/latin1";
import { refuseCompoundFile } from "./detect-compound-file";
import { nameForeignFile } from "./detect-foreign";
import { detectZip } from "./detect-zip";
import type { FileFormat } from "./file-format";

const extensions = [".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsb", ".xml", ".ods", ".vcf"];

/** Says what a file is. @throws AppError as `detectFormat` */
export async function detectFile(file: Blob, fileName: string): Promise<FileFormat> {
  const head = await file.slice(0, importLimits.headBytes).arrayBuffer();
  return detectFormat(new Uint8Array(head), fileName).format;
}

/**
 * Says what a file is: by its first bytes, because renamed files are common, then by its extension.
 * @param head the first bytes of the file, 64 kB or more unless the file is shorter
 * @throws AppError `invalid_input` on `file`: `file_empty`, `file_type_unsupported`, `file_password_protected`,
 * `file_not_vcard`
 */
export function detectFormat(head: Uint8Array, fileName: string): { format: FileFormat } {
  const start = readStart(head);
  if (start.trim() === "")
    throw invalidField("file", "file_empty", "This file is empty. Choose a file with contacts.");
  refuseForeignFile(head);
  refuseExtension(fileName);
  const format = detectByContent(head, start, fileName);
  if (format === "text") refuseTextAsCards(fileName);
  return { format };
}

function detectByContent(head: Uint8Array, start: string, fileName: string): FileFormat {
  if (startsWith(head, [0x50, 0x4b])) return detectZip(head, fileName);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    refuseCompoundFile(head);
    return "xls";
  }
  if (isBareWorkbook(head)) return "xls";
  if (holdsCards(start, fileName)) return "vcard";
  return detectMarkup(start, fileName);
}

/** The beginning as ASCII, also of UTF-16; enough to recognise a format, not to read it. */
function readStart(head: Uint8Array): string {
  return readLatin1(head.subarray(0, 65_536))
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
}

function holdsCards(start: string, fileName: string): boolean {
  if (/^\s*BEGIN\s*:\s*VCARD/i.test(start)) return true;
  return extensionOf(fileName) === ".vcf" && /^[^\S\r\n]*BEGIN\s*:\s*VCARD/im.test(start);
}

function detectMarkup(start: string, fileName: string): FileFormat {
  const text = start.trimStart();
  if (!text.startsWith("<")) return "text";
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && /<(?:\w+:)?Workbook/i.test(text)) {
    return "spreadsheetml";
  }
  if (
    /^<(?:!doctype html|!--|html|head|body|meta|style|table|div|\?xml)/i.test(text) &&
    /<(?:html|table)/i.test(text)
  ) {
    return "html";
  }
  if (/^<\?xml/i.test(text) || extensionOf(fileName) === ".xml")
    throw unsupportedFile("an XML file that is no workbook");
  return "text";
}

/** A workbook of Excel 2 to 4, which has no container: a BOF record (MS-XLS 2.4.21). */
function isBareWorkbook(head: Uint8Array): boolean {
  return head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && [4, 6, 8].includes(head[2] ?? -1);
}

function refuseForeignFile(head: Uint8Array): void {
  const name = nameForeignFile(head);
  if (name !== null) throw unsupportedFile(name);
}

function refuseExtension(fileName: string): void {
  const extension = extensionOf(fileName);
  if (extensions.includes(extension)) return;
  throw unsupportedFile(extension === "" ? "a file without an extension" : `a ${extension} file`);
}

function refuseTextAsCards(fileName: string): void {
  if (extensionOf(fileName) !== ".vcf") return;
  throw invalidField(
    "file",
    "file_not_vcard",
    "There is no contact card (BEGIN:VCARD) in this file. If it is a table, name it .csv and import it as a table.",
  );
}

function extensionOf(fileName: string): string {
  return /\.[^./\\]*$/.exec(fileName.trim())?.[0].toLowerCase() ?? "";
}

function startsWith(head: Uint8Array, bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
