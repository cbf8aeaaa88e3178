import { AppError, invalidField } from "@/lib/errors";
import { createXmlReader } from "@/lib/import/formats/xml-events";
import type { ZipEntry } from "@/lib/import/formats/zip/zip-directory";
import { readZipEntry, readZipText } from "@/lib/import/formats/zip/zip-entry";
import { importLimits } from "@/lib/import/limits";
import type { Table, TableRow } from "@/lib/import/table";
import { unescapeCell } from "./xlsx-cell";
import { type CellContext, XlsxRows } from "./xlsx-rows";
import { readStyles } from "./xlsx-styles";
import { openWorkbook, type XlsxSheet, type XlsxWorkbook } from "./xlsx-workbook";

export interface XlsxOptions {
  /** Name of the sheet; by default the first visible one. */
  sheet?: string;
}

/**
 * Reads an .xlsx, its rows streaming: whole numbers with all their digits, dates as UTC ISO dates, cached results of
 * formulas, errors as blanks.
 * @param file in Node: `fs.openAsBlob(path)`
 * @throws AppError `too_large` past 200 MB; `invalid_input` on `file` for what is damaged, protected or past a limit,
 * on `sheet` for a name that is not there
 */
export async function readXlsx(file: Blob, options: XlsxOptions = {}): Promise<Table> {
  refuseLarge(file);
  const workbook = await openWorkbook(file);
  const sheet = chooseSheet(workbook.sheets, options.sheet);
  const names = workbook.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name);
  return { sheets: { names, chosen: sheet.name }, rows: readRows(file, workbook, sheet) };
}

async function* readRows(file: Blob, workbook: XlsxWorkbook, sheet: XlsxSheet): AsyncIterable<TableRow[]> {
  const context: CellContext = {
    sharedStrings: workbook.sharedStrings ? await readSharedStrings(file, workbook.sharedStrings) : [],
    styles: workbook.styles ? readStyles(await readZipText(file, workbook.styles)) : [],
    isFrom1904: workbook.isFrom1904,
  };
  const rows = new XlsxRows(context);
  const xml = createXmlReader(rows);
  for await (const chunk of readZipEntry(file, sheet.entry, importLimits.sheetBytes)) {
    xml.write(chunk);
    const batch = rows.take();
    if (batch.length > 0) yield batch;
  }
  xml.end();
}

function refuseLarge(file: Blob): void {
  if (file.size <= importLimits.xlsxBytes) return;
  const most = `${importLimits.xlsxBytes / 1024 ** 2} MB`;
  throw new AppError("too_large", `An Excel file may have at most ${most}. Save it as CSV and import that.`);
}

function chooseSheet(sheets: XlsxSheet[], name: string | undefined): XlsxSheet {
  const wanted = name?.trim().toLowerCase();
  const found =
    wanted === undefined
      ? (sheets.find(({ isVisible }) => isVisible) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === name) ??
        sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted));
  if (found) return found;
  const names = sheets.map((sheet) => sheet.name).join(", ");
  if (wanted !== undefined)
    throw invalidField("sheet", "sheet_unknown", `There is no sheet "${name}". There are: ${names}.`);
  throw invalidField("file", "file_empty", "This workbook has no sheet with cells.");
}

/** Every text of the workbook that cells refer to by index (ECMA-376 part 1, 18.4), readings in kana left out. */
async function readSharedStrings(file: Blob, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  const xml = createXmlReader({
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isText = !isPhonetic;
    },
    close(name) {
      if (name === "si") strings.push(unescapeCell(text));
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  for await (const chunk of readZipEntry(file, entry, importLimits.sharedStringsBytes)) xml.write(chunk);
  xml.end();
  return strings;
}
