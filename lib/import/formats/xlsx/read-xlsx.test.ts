import { describe, expect, it } from "vitest";
import type { TableRow } from "@/lib/import/table";
import { type MadeWorkbook, makeXlsx } from "@/lib/import/testing/make-xlsx";
import { makeZip } from "@/lib/import/testing/make-zip";
import { readXlsx, type XlsxOptions } from "./read-xlsx";
import { dateText } from "./xlsx-cell";
import { styleOf } from "./xlsx-styles";

async function read(file: Blob, options?: XlsxOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of (await readXlsx(file, options)).rows) rows.push(...batch);
  return rows;
}

/** The cells of the first row of a workbook with this row. */
async function readRow(cells: string, more: Partial<MadeWorkbook> = {}): Promise<string[] | undefined> {
  return (await read(makeXlsx({ sheets: { A: `<row r="1">${cells}</row>` }, ...more })))[0]?.cells;
}

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe("cells", () => {
  it.each([
    ["shared strings", '<c r="A1" t="s"><v>1</v></c>', ["two"]],
    ["rich text without its kana", '<c r="A1" t="s"><v>2</v></c>', ["Ann Lee"]],
    ["inline strings", text("A1", "a &amp; b"), ["a & b"]],
    [
      "results of formulas",
      '<c r="A1" t="str"><f>B1&amp;"x"</f><v>Ann x</v></c><c r="B1"><f>1+1</f><v>2</v></c>',
      ["Ann x", "2"],
    ],
    ["errors as blanks", '<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c>', ["", "1"]],
    ["truth", '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', ["TRUE", "FALSE"]],
    ["ISO dates", '<c r="A1" t="d"><v>2024-03-12T00:00:00Z</v></c>', ["2024-03-12"]],
    ["gaps", '<c r="C1"><v>3</v></c>', ["", "", "3"]],
    ["cells without references", "<c><v>1</v></c><c><v>2</v></c>", ["1", "2"]],
    ["escaped characters", text("A1", "a_x000D_b_x0041_"), ["a\rbA"]],
  ])("reads %s", async (_what, cells, expected) => {
    const sharedStrings = [
      "<t>one</t>",
      '<t xml:space="preserve">two</t>',
      "<r><t>Ann </t></r><r><t>Lee</t></r><rPh><t>アン</t></rPh>",
    ];
    expect(await readRow(cells, { sharedStrings })).toEqual(expected);
  });

  it.each([
    ["3.93331234567E11", "393331234567"],
    ["393331234567", "393331234567"],
    ["1.5", "1.5"],
    ["0.30000000000000004", "0.3"],
    ["-12.340000000000001", "-12.34"],
    ["1e-7", "1e-7"],
  ])("prints the number %s as %s", async (value, expected) => {
    expect(await readRow(`<c r="A1"><v>${value}</v></c>`)).toEqual([expected]);
  });

  it("prints dates and zeros as their formats show them", async () => {
    const cells = ["45363", "45363.4375", "184", "393331234567"].map(
      (value, style) => `<c s="${style}"><v>${value}</v></c>`,
    );
    const formats = [14, "dd/mm/yyyy hh:mm", "00000", "[Red]General"];
    expect(await readRow(cells.join(""), { formats })).toEqual([
      "2024-03-12",
      "2024-03-12T10:30:00",
      "00184",
      "393331234567",
    ]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    expect(await readRow('<c s="0"><v>43901</v></c>', { formats: [14], isFrom1904: true })).toEqual([
      "2024-03-12",
    ]);
  });
});

describe("dates", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [45_363, "2024-03-12"],
    [45_363.999_994_2, "2024-03-12T23:59:59"],
    [2_958_465, "9999-12-31"],
    [0.5, "12:00:00"],
    [-1, null],
    [3e11, null],
  ])("%s is %s", (serial, expected) => expect(dateText(serial, false)).toBe(expected));

  it.each([
    ["d-mmm-yy", true],
    ["[h]:mm", true],
    ['yyyy"年"m"月"', true],
    ["[$-410]d mmmm yyyy;@", true],
    ["0.00", false],
    ['#,##0 "days"', false],
    ["[Red]0", false],
    ["General", false],
    ["@", false],
    ['_-* #,##0.00\\ "€"_-', false],
  ])("the format %s shows one: %s", (format, isDate) => expect(styleOf(format).isDate).toBe(isDate));
});

describe("rows and sheets", () => {
  it("keep the numbers a person sees", async () => {
    const rows = `<row r="2">${text("A2", "a")}</row><row r="5"><c r="A5" s="0"/></row><row r="9">${text("A9", "b")}</row>`;
    expect(await read(makeXlsx({ sheets: { A: rows } }))).toEqual([
      { row: 2, cells: ["a"] },
      { row: 9, cells: ["b"] },
    ]);
  });

  const book = makeXlsx({
    sheets: {
      "hidden one": `<row>${text("A1", "h")}</row>`,
      Two: `<row>${text("A1", "2")}</row>`,
      Three: `<row>${text("A1", "3")}</row>`,
    },
  });

  it("come from the first visible sheet, or the one that is named", async () => {
    expect((await readXlsx(book)).sheets).toEqual({ names: ["Two", "Three"], chosen: "Two" });
    expect(await read(book)).toEqual([{ row: 1, cells: ["2"] }]);
    expect(await read(book, { sheet: "three" })).toEqual([{ row: 1, cells: ["3"] }]);
    expect(await read(book, { sheet: "hidden one" })).toEqual([{ row: 1, cells: ["h"] }]);
    await expect(read(book, { sheet: "Four" })).rejects.toMatchObject({
      extra: { errors: [{ field: "sheet", code: "sheet_unknown" }] },
    });
  });

  it("are read from names with prefixes and other cases", async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = makeXlsx({
      sheets: { A: "" },
      entries: [
        { name: "xl/worksheets/sheet1.xml", content: "" },
        { name: "xl\\WORKSHEETS\\Sheet1.xml", content: sheet },
      ],
    });
    expect(await read(file)).toEqual([{ row: 1, cells: ["a"] }]);
  });

  it("are read from stored and from large entries", async () => {
    const content = `<worksheet><sheetData><row>${text("A1", "a")}</row></sheetData></worksheet>`;
    for (const entry of [{ method: 0 }, { isLarge: true }]) {
      const file = makeXlsx({
        sheets: { A: "" },
        entries: [{ name: "xl/worksheets/sheet1.xml", content, ...entry }],
      });
      expect(await read(file)).toEqual([{ row: 1, cells: ["a"] }]);
    }
  });
});

describe("files that are refused", () => {
  const blanks = `<sst>${" ".repeat(50 * 1024 ** 2)}</sst>`;
  const good = makeXlsx({ sheets: { A: `<row>${text("A1", "a")}</row>` } });

  it.each<[string, () => Blob]>([
    ["file_damaged", () => good.slice(0, good.size - 30)],
    ["file_damaged", () => new Blob(["PK\u0003\u0004 and nothing else"])],
    ["file_damaged", () => makeZip([{ name: "readme.txt", content: "" }])],
    ["file_damaged", () => makeXlsx({ sheets: { A: "<row><c></row>" } })],
    [
      "file_damaged",
      () =>
        makeXlsx({
          sheets: { A: "" },
          entries: [{ name: "xl/worksheets/sheet1.xml", content: "x", method: 8, claimedSize: 9_999 }],
        }),
    ],
    ["file_password_protected", () => makeZip([{ name: "xl/workbook.xml", content: "", isEncrypted: true }])],
    [
      "zip_bomb",
      () => makeXlsx({ sheets: { A: "" }, entries: [{ name: "xl/sharedStrings.xml", content: blanks }] }),
    ],
    [
      "zip_bomb",
      () =>
        makeXlsx({
          sheets: { A: "" },
          entries: [{ name: "xl/sharedStrings.xml", content: blanks, claimedSize: 100 }],
        }),
    ],
    [
      "zip_too_many_entries",
      () =>
        makeZip(Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: "", method: 0 }))),
    ],
    ["too_many_columns", () => makeXlsx({ sheets: { A: `<row><c r="XFD1"><v>1</v></c></row>` } })],
    ["cell_too_long", () => makeXlsx({ sheets: { A: `<row>${text("A1", "a".repeat(40_000))}</row>` } })],
  ])("with %s", async (code, make) => {
    const file = make();
    const started = performance.now();
    await expect(read(file)).rejects.toMatchObject({
      code: "invalid_input",
      extra: { errors: [{ field: "file", code }] },
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
