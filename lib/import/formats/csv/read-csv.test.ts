import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { TableRow } from "@/lib/import/table";
import { detectDelimiter, readCsv } from "./read-csv";

async function* pieces(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, delimiter = ";", size = 1_000, isHead = false): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of readCsv(pieces(text, size), { delimiter, isHead })) rows.push(...batch);
  return rows;
}

async function readCells(text: string, delimiter = ";"): Promise<string[][]> {
  return (await read(text, delimiter)).map((row) => row.cells);
}

describe("readCsv", () => {
  it.each([
    [
      "plain cells",
      "a;b\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "mixed line ends",
      "a;b\r\nc;d\re;f\ng;h\r",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["rows of different lengths", "a;b;c\nd\ne;f;g;h", [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]],
    [
      "delimiters, line ends and quotes inside quotes",
      '"a;1";"b\r\nc";"say ""hi"""\nd;e;f',
      [
        ["a;1", "b\r\nc", 'say "hi"'],
        ["d", "e", "f"],
      ],
    ],
    [
      "text behind a closing quote, as spreadsheets do",
      '"Ann" Lee;1\n"Bob";2',
      [
        ["Ann Lee", "1"],
        ["Bob", "2"],
      ],
    ],
    [
      "quotes inside an unquoted cell",
      'Ann "Annie" Lee;1\nTV 24";2',
      [
        ['Ann "Annie" Lee', "1"],
        ['TV 24"', "2"],
      ],
    ],
    [
      "blanks before a quote",
      'a; "b;c"\nd;e',
      [
        ["a", "b;c"],
        ["d", "e"],
      ],
    ],
    ["empty quoted cells", '"";""\n"a";""', [["a", ""]]],
    [
      "a column called __proto__",
      "__proto__;constructor\n1;2",
      [
        ["__proto__", "constructor"],
        ["1", "2"],
      ],
    ],
    ["a declared delimiter", "sep=;\na;b", [["a", "b"]]],
    ["a mark at the beginning", "\ufeffa;b", [["a", "b"]]],
  ])("reads %s", async (_what, text, expected) => {
    expect(await readCells(text)).toEqual(expected);
  });

  it("numbers rows as a spreadsheet does", async () => {
    const text = 'sep=;\r\nname;phone\r\n\r\n;;\r\n"Ann\r\nLee";1\r\nBob;2\r\n';
    expect((await read(text)).map(({ row }) => row)).toEqual([1, 4, 5]);
  });

  it("reads nothing from a file of blanks", async () => {
    expect(await read("")).toEqual([]);
    expect(await read("\n \n;;\n")).toEqual([]);
  });

  it("names the line of a quote that is never closed", async () => {
    await expect(read('a;b\n"c\nd";e\n"f;g\nh;i\n')).rejects.toMatchObject({
      code: "invalid_input",
      extra: {
        errors: [{ field: "file", code: "csv_quote_open", message: expect.stringContaining("line 4") }],
      },
    });
  });

  it("stops at a record of more than a megabyte without reading on", async () => {
    async function* endless(): AsyncIterable<string> {
      yield 'a;b\nc;"d';
      for (;;) yield "x".repeat(65_536);
    }
    const reading = async () => {
      for await (const _ of readCsv(endless(), { delimiter: ";" }));
    };
    await expect(reading()).rejects.toThrow("line 2");
  });

  it.each([
    ["too_many_columns", `${"a;".repeat(300)}b`],
    ["cell_too_long", `a;${"b".repeat(40_000)}`],
  ])("refuses %s", async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ extra: { errors: [{ code }] } });
  });

  it("takes empty cells beyond the last column it holds", async () => {
    expect(await readCells(`a${";".repeat(300)}`)).toHaveLength(1);
  });

  it("leaves out the unfinished record at the end of a beginning", async () => {
    expect(await read('a;b\nc;"d', ";", 100, true)).toEqual([{ row: 1, cells: ["a", "b"] }]);
  });

  const cell = fc.string({
    unit: fc.constantFrom("a", "à", '"', ";", "\n", "\r\n", "\r", " ", "1", "\u{1f600}"),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

  it("reads back what a careful writer wrote, whatever the size of the pieces", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = Papa.unparse(rows, { delimiter: ";", quotes: true, newline: "\r\n" });
        const found = await read(text, ";", size);
        expect(found.map(({ cells }) => cells)).toEqual(
          rows.filter((cells) => cells.some((one) => one.trim())),
        );
      }),
    );
  });

  it("survives any text, and reads it alike in one piece and in many", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", "\r") }), async (text) => {
        const attempt = (size: number) => read(text, ";", size).catch((error: unknown) => String(error));
        expect(await attempt(1)).toEqual(await attempt(1_000));
      }),
    );
  });
});

describe("detectDelimiter", () => {
  it.each([
    [";", "sep=;\na,b,c\n1,2,3"],
    ["|", "sep=|\r\na|b"],
    [";", "Nome;Cognome\nAnna;Rossi"],
    [",", "Name,Phone\nAnn,1\nBob,2"],
    ["\t", "Name\tPhone\nLee, Ann\t1\n"],
    ["|", "Name|Phone\nAnn|1"],
    [";", "Nome;Importo;Saldo\nAnna;1,50;2,50\nLuca;3,10;4,20"],
    [",", '"Lee; Ann",1\n"Roe; Bob",2'],
    [";", '"Lee, Ann";1\n"Roe, Bob";2'],
    [";", "Telefono\n393331234567\n"],
    [
      ",",
      'Notes:\n"You may notice, that some are missing"\n\nFirst Name,Last Name,URL\nAnn,Lee,x\nBob,Roe,y',
    ],
    [";", "a;b,c;d\n1;2,3;4"],
  ])("finds %j", (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
