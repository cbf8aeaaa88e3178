import { describe, expect, it } from "vitest";
import { type BookType, type CellObject, utils, type WorkBook, write } from "xlsx";
import type { XlsFormat } from "@/lib/import/formats/file-format";
import { readXlsHead } from "@/lib/import/formats/xls/read-xls-head";
import type { TableRow } from "@/lib/import/table";
import { makeZip } from "@/lib/import/testing/make-zip";
import { listXlsSheets, readXls, type XlsOptions } from "./read-xls";

const tooComplex = { extra: { errors: [{ code: "file_too_complex" }] } };

async function read(file: Blob, options: XlsOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of readXls(file, options)) rows.push(...batch);
  return rows;
}

async function readHead(file: Blob, options: Parameters<typeof readXlsHead>[1]) {
  const { rows: batches, ...head } = await readXlsHead(file, options);
  const rows: TableRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return { rows, ...head };
}

/** A workbook with a hidden sheet before the one that matters. */
function makeBook(): WorkBook {
  const day: CellObject = { t: "n", v: 45_363, z: "dd/mm/yyyy" };
  const zeros: CellObject = { t: "n", v: 184, z: "00000" };
  const sheet = utils.aoa_to_sheet([
    ["Nome", "Cellulare", "Nato", "CAP"],
    ["Niccolò", 393331234567, day, zeros],
    [],
    ["Ann", "+39 333"],
  ]);
  const book = {
    ...utils.book_new(),
    Workbook: { Sheets: [{ Hidden: 1 as const }, { Hidden: 0 as const }] },
  };
  utils.book_append_sheet(book, utils.aoa_to_sheet([["secret"]]), "Notes");
  utils.book_append_sheet(book, sheet, "People");
  return book;
}

function makeFile(type: BookType): Blob {
  const bytes = new Uint8Array(write(makeBook(), { type: "buffer", bookType: type }));
  // SheetJS writes `_` for an accent into old workbooks, which hold Windows-1252.
  const lost = type === "biff5" ? Buffer.from(bytes.buffer).indexOf("Niccol_") : -1;
  if (lost >= 0) bytes[lost + 6] = 0xf2;
  return new Blob([bytes]);
}

const people = [
  { row: 1, cells: ["Nome", "Cellulare", "Nato", "CAP"] },
  { row: 2, cells: ["Niccolò", "393331234567", "2024-03-12", "00184"] },
  { row: 4, cells: ["Ann", "+39 333"] },
];

describe("readXls", () => {
  it.each<[BookType, XlsFormat]>([
    ["biff8", "xls"],
    ["biff5", "xls"],
    ["xlsb", "xlsb"],
    ["xlml", "spreadsheetml"],
  ])("reads the first visible sheet of %s", async (type, format) => {
    expect(await read(makeFile(type), { format })).toEqual(people);
  });

  it.each<[BookType, XlsFormat]>([
    ["biff8", "xls"],
    ["biff5", "xls"],
    ["xlsb", "xlsb"],
    ["ods", "ods"],
    ["xlml", "spreadsheetml"],
  ])("shows the same of %s as the browser does", async (type, format) => {
    const file = makeFile(type);
    const all = await read(file, { format });
    const names = await listXlsSheets(file, { format });
    const sheets = { names, chosen: names[0] };
    const head = { rows: all.slice(0, 2), isCut: all.length > 2, sheets };
    expect(await readHead(file, { format, most: 2 })).toEqual(head);
    expect(await readHead(file, { format, most: 9 })).toEqual({ rows: all, isCut: false, sheets });
    const other = await readHead(file, { format, sheet: "notes", most: 2 });
    expect(other.rows).toEqual(await read(file, { format, sheet: "notes" }));
    await expect(readXlsHead(file, { format, sheet: "Nobody", most: 2 })).rejects.toMatchObject({
      extra: { errors: [{ code: "sheet_unknown" }] },
    });
  });

  it("reads a sheet by its name, and lists the visible ones", async () => {
    const file = makeFile("biff8");
    expect(await read(file, { format: "xls", sheet: "notes" })).toEqual([{ row: 1, cells: ["secret"] }]);
    expect(await listXlsSheets(file, { format: "xls" })).toEqual(["People"]);
    await expect(read(file, { format: "xls", sheet: "Nobody" })).rejects.toMatchObject({
      extra: {
        errors: [{ field: "sheet", code: "sheet_unknown", message: expect.stringContaining("People") }],
      },
    });
  });

  it("knows which sheets of an .ods are hidden", async () => {
    const sheet = (name: string, style: string) =>
      `<table:table table:name="${name}" table:style-name="${style}"><table:table-row><table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell></table:table-row></table:table>`;
    const style = (name: string, display: boolean) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;
    const names = ["office", "style", "table", "text"].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const content = `<?xml version="1.0"?><office:document-content ${names.join(" ")}><office:automatic-styles>${style("a", false)}${style("b", true)}</office:automatic-styles><office:body><office:spreadsheet>${sheet("One", "a")}${sheet("Two", "b")}</office:spreadsheet></office:body></office:document-content>`;
    const file = makeZip([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", content },
      { name: "styles.xml", content: "<styles/>" },
      { name: "META-INF/manifest.xml", content: "<manifest/>" },
    ]);
    expect(await read(file, { format: "ods" })).toEqual([{ row: 1, cells: ["Two"] }]);
  });

  it("reads SpreadsheetML in the encoding it is written in", async () => {
    const xml = await makeFile("xlml").text();
    const bytes = Buffer.from(xml.replace(/encoding="[^"]*"/, 'encoding="windows-1252"'), "latin1");
    expect(await read(new Blob([bytes]), { format: "spreadsheetml" })).toEqual(people);
  });

  it.each<[string, Blob, XlsFormat]>([
    [
      "file_damaged",
      new Blob([Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600, 7)])]),
      "xls",
    ],
    ["file_damaged", new Blob(["PK nothing"]), "xlsb"],
    ["zip_bomb", makeZip([{ name: "xl/workbook.bin", content: Buffer.alloc(20 * 1024 ** 2) }]), "xlsb"],
  ])("refuses with %s", async (code, file, format) => {
    await expect(read(file, { format })).rejects.toMatchObject({
      code: "invalid_input",
      extra: { errors: [{ code }] },
    });
  });

  it("kills a reader that takes too long", async () => {
    await expect(read(makeFile("biff8"), { format: "xls", timeout: 1 })).rejects.toMatchObject(tooComplex);
  });

  it("kills a reader that has used its processor time", async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [`Anna ${n}`, `Rossi ${n}`, 393_331_000_000 + n]);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
    const file = new Blob([write(book, { type: "buffer", bookType: "biff8" })]);
    await expect(read(file, { format: "xls", processorTime: 100 })).rejects.toMatchObject(tooComplex);
  });

  it("refuses more than 20 MB", async () => {
    const file = new Blob([new Uint8Array(21 * 1024 ** 2)]);
    await expect(read(file, { format: "xls" })).rejects.toMatchObject({ code: "too_large" });
  });
});
