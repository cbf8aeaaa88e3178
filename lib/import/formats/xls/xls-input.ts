/** What stands before SheetJS, wherever it runs: limits, bombs, encodings, and how its refusals are told. */
import { AppError, invalidField } from "@/lib/errors";
import type { XlsFormat } from "@/lib/import/formats/file-format";
import { findHiddenSheets } from "@/lib/import/formats/ods/ods-sheets";
import { readZipDirectory } from "@/lib/import/formats/zip/zip-directory";
import { importLimits } from "@/lib/import/limits";
import { damagedFile, passwordProtectedFile } from "@/lib/import/refused-file";
import { detectEncoding } from "@/lib/import/text/decode";
import { decodeBytes } from "@/lib/import/text/encodings";

/** @throws AppError `too_large` */
export function refuseLargeXls(file: Blob): void {
  if (file.size <= importLimits.xlsBytes) return;
  const most = `${importLimits.xlsBytes / 1024 ** 2} MB`;
  throw new AppError(
    "too_large",
    `A workbook of this kind may have at most ${most}. Save it as .xlsx or CSV.`,
  );
}

/** Looks for bombs before SheetJS does, and for sheets that SheetJS does not know to be hidden. */
export async function findHiddenOf(file: Blob, format: XlsFormat): Promise<string[]> {
  if (format !== "xlsb" && format !== "ods") return [];
  const entries = await readZipDirectory(file);
  const content = entries.get("content.xml");
  return format === "ods" && content ? findHiddenSheets(file, content) : [];
}

/** XML is decoded here: SheetJS takes everything for UTF-8. */
export async function readXlsInput(file: Blob, format: XlsFormat): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (format !== "spreadsheetml") return bytes;
  const text = decodeBytes(bytes, detectEncoding(bytes).encoding);
  return new TextEncoder().encode(
    withoutEncoding(text.slice(0, longestDeclaration)) + text.slice(longestDeclaration),
  );
}

/** UTF-16 code units. */
const longestDeclaration = 500;

function withoutEncoding(start: string): string {
  return start.replace(/^(\s*<\?xml[^>]*?)\s+encoding=(?:"[^"]*"|'[^']*')/, "$1");
}

/** What SheetJS says of a file it cannot read, as ours. */
export function refuseWorkbook(problem: string): AppError {
  return /password|encrypt/i.test(problem)
    ? passwordProtectedFile()
    : damagedFile("no workbook is found in it");
}

export function sheetUnknown(sheet: string | undefined, names: string[]): AppError {
  return invalidField(
    "sheet",
    "sheet_unknown",
    `There is no sheet "${sheet}". There are: ${names.join(", ")}.`,
  );
}
