import { unsupportedFile } from "@/lib/import/refused-file";
import { readLatin1 } from "@/lib/import/text/latin1";
import type { FileFormat } from "./file-format";

const contents: [RegExp, string][] = [
  [/^word\//, "a Word document"],
  [/^ppt\//, "a PowerPoint presentation"],
  [/^Index\/.*\.iwa$/, "a Numbers or Pages document; export it as CSV or Excel"],
  [/\.vcf$/i, "a zip archive with contact cards; unpack it first"],
  [/\.(?:csv|tsv|txt|xlsx?)$/i, "a zip archive with a table; unpack it first"],
];

/**
 * Tells the workbooks that are zip files from each other and from other zip files, by the names of their entries.
 * Only the beginning is seen, so a workbook whose main part comes later is told by its other parts.
 */
export function detectZip(head: Uint8Array, fileName: string): FileFormat {
  const names = listEntries(head);
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (isOpenDocument(head, names)) return "ods";
  if (names.some((name) => name.startsWith("xl/"))) return names.some(isBinaryPart) ? "xlsb" : "xlsx";
  const known = contents.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (!known && names.includes("[Content_Types].xml")) return /\.xlsb$/i.test(fileName) ? "xlsb" : "xlsx";
  throw unsupportedFile(known?.[1] ?? "a zip archive that is no workbook");
}

function isBinaryPart(name: string): boolean {
  return /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]*)\.bin$/.test(name);
}

function isOpenDocument(head: Uint8Array, names: string[]): boolean {
  const type = /application\/vnd\.oasis\.opendocument\.(\w+)/.exec(readLatin1(head.subarray(0, 200)))?.[1];
  if (type !== undefined && type !== "spreadsheet")
    throw unsupportedFile("a text document or a drawing (OpenDocument)");
  return type === "spreadsheet" || (names.includes("content.xml") && names.includes("META-INF/manifest.xml"));
}

/** Names in the local headers (APPNOTE 4.3.7) as far as the beginning reaches. */
function listEntries(head: Uint8Array): string[] {
  const text = readLatin1(head);
  const names: string[] = [];
  for (let at = text.indexOf("PK\u0003\u0004"); at >= 0; at = text.indexOf("PK\u0003\u0004", at + 4)) {
    const length = text.charCodeAt(at + 26) + text.charCodeAt(at + 27) * 256;
    const name = text.slice(at + 30, at + 30 + length);
    if (length > 0 && length < 512 && name.length === length) names.push(name);
  }
  return names;
}
