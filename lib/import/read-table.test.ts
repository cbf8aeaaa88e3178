import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { importLimits } from "./limits";
import { readTable, type XlsReader } from "./read-table";
import type { Table, TableRow } from "./table";
import { makeXlsx } from "./testing/make-xlsx";

async function rowsOf({ rows }: Table): Promise<TableRow[]> {
  const all: TableRow[][] = [];
  for await (const batch of rows) all.push(batch);
  return all.flat();
}

const fileOf = (text: string, encoding: string) =>
  new Blob([new Uint8Array(iconv.encode(text, encoding, { addBOM: encoding === "UTF-16LE" }))]);

const people = fileOf("Nome;Città\nNiccolò;Forlì\nAndrè;Nardò\n", "windows-1252");

describe("a text", () => {
  it("says in what it is written and what separates its cells", async () => {
    const table = await readTable(people, { format: "text" });
    expect(table.text).toMatchObject({ encoding: "windows-1252", isSure: false, delimiter: ";" });
    expect(await rowsOf(table)).toEqual([
      { row: 1, cells: ["Nome", "Città"] },
      { row: 2, cells: ["Niccolò", "Forlì"] },
      { row: 3, cells: ["Andrè", "Nardò"] },
    ]);
  });

  it("is read as it is said to be, and the other readings are still named", async () => {
    const choices = { format: "text", encoding: "MacRoman", delimiter: "," } as const;
    const table = await readTable(people, choices);
    expect(table.text).toMatchObject({ encoding: "MacRoman", isSure: true, delimiter: "," });
    expect(table.text?.candidates).toContain("windows-1252");
    expect((await rowsOf(table))[0]?.cells).toHaveLength(1);
  });

  it("is refused in an encoding nobody knows", async () => {
    const refused = readTable(people, { format: "text", encoding: "latin-99" });
    await expect(refused).rejects.toMatchObject({ extra: { errors: [{ field: "encoding" }] } });
  });

  it.each(["windows-1252", "UTF-8", "UTF-16LE"])(
    "in %s is the same by its beginning as it is whole, but for the row that is cut",
    async (encoding) => {
      const line = "Niccolò;+39 333 1234567;è già a Forlì, «perché»\n";
      const file = fileOf(line.repeat(20_000), encoding);
      const whole = await readTable(file, { format: "text" });
      const head = file.slice(0, importLimits.headBytes);
      const beginning = await readTable(head, { format: "text", isHead: true });
      expect(beginning.text).toEqual(whole.text);
      const seen = await rowsOf(beginning);
      expect(seen.length).toBeGreaterThan(2_000);
      expect(seen).toEqual((await rowsOf(whole)).slice(0, seen.length));
    },
  );
});

describe("a workbook", () => {
  it("says which sheets it has and which one is read", async () => {
    const sheet = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`;
    const file = makeXlsx({ sheets: { One: sheet("1"), Two: sheet("2") } });
    const table = await readTable(file, { format: "xlsx", sheet: "two" });
    expect(table.sheets).toEqual({ names: ["One", "Two"], chosen: "Two" });
    expect(await rowsOf(table)).toEqual([{ row: 1, cells: ["2"] }]);
  });

  it("may be a page", async () => {
    const file = new Blob(["<table><tr><td>Anna</td><td>333</td></tr></table>"]);
    expect(await rowsOf(await readTable(file, { format: "html" }))).toEqual([
      { row: 1, cells: ["Anna", "333"] },
    ]);
  });

  it("of the old kinds is left to whom the caller names", async () => {
    const file = new Blob(["an old workbook"]);
    const readXls: XlsReader = async (workbook, { format, sheet = "" }) => {
      const cells = [await workbook.text(), format, sheet];
      return {
        rows: (async function* () {
          yield [{ row: 1, cells }];
        })(),
      };
    };
    const table = await readTable(file, { format: "ods", sheet: "People", readXls });
    expect(await rowsOf(table)).toEqual([{ row: 1, cells: ["an old workbook", "ods", "People"] }]);
  });
});
