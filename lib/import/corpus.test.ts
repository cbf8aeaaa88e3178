import { existsSync, openAsBlob, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { XlsFormat } from "@/lib/import/formats/file-format";
import { readXls } from "@/lib/node/xls/read-xls";
import { guessColumns } from "./columns/guess-columns";
import { detectDelimiter, readCsv } from "./formats/csv/read-csv";
import { detectFormat } from "./formats/detect";
import { readHtmlTable } from "./formats/html/read-html-table";
import { readVcards } from "./formats/vcard/read-vcard";
import { splitStructured, unescapeText } from "./formats/vcard/vcard-text";
import { readXlsx } from "./formats/xlsx/read-xlsx";
import type { TableRow } from "./table";
import { detectEncoding } from "./text/decode";
import { decodeBytes } from "./text/encodings";
import { type HeaderRole, lookUpHeader } from "./words/header-names";

/** Files people really exported, kept beside the repository because not all may be copied into it. */
const corpus = new URL("../../../shared/fixtures/", import.meta.url);

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

async function readTable(path: string): Promise<TableRow[]> {
  const bytes = readFileSync(new URL(path, corpus));
  const text = decodeBytes(bytes, detectEncoding(bytes).encoding);
  const rows: TableRow[] = [];
  for await (const batch of readCsv(once(text), { delimiter: detectDelimiter(text) })) {
    rows.push(...batch);
  }
  return rows;
}

describe.runIf(existsSync(corpus))("real exports", () => {
  it.each([
    [
      "tb_basic.csv",
      { 0: "firstName", 1: "lastName", 2: "fullName", 4: "email", 10: "phoneNumber", 35: "notes" },
      0,
      3,
    ],
    ["tb_export.csv", { 0: "firstName", 4: "email", 11: "phoneNumber", 36: "notes" }, 0, undefined],
    ["tb_semicolon.csv", { 0: "fullName", 1: "firstName", 2: "lastName", 3: "email" }, 0, 3],
    ["tb_no_header.csv", { 0: "fullName", 1: "firstName", 2: "lastName", 3: "email" }, null, 2],
    ["papa_long-sample.csv", { 0: "firstName", 1: "lastName", 2: "email" }, null, undefined],
  ])("maps the columns of %s", async (file, fields, headerRow, count) => {
    const rows = await readTable(`csv/${file}`);
    const guess = guessColumns({ rows: rows.slice(0, 60).map(({ cells }) => cells), customFields: [] });
    expect(guess.headerRow).toBe(headerRow);
    for (const [index, field] of Object.entries(fields))
      expect(guess.columns[Number(index)]?.field).toBe(field);
    if (count !== undefined) expect(rows).toHaveLength(count);
  });

  it("reads or refuses every delimited file, never fails otherwise", async () => {
    for (const file of readdirSync(new URL("csv/", corpus))) {
      const bytes = readFileSync(new URL(`csv/${file}`, corpus));
      expect(detectFormat(bytes, file).format).toBe("text");
      const rows = await readTable(`csv/${file}`).catch((error: unknown) => error);
      if (!Array.isArray(rows)) expect(rows).toMatchObject({ code: "invalid_input" });
    }
  });

  const roles: Record<string, HeaderRole[]> = {
    firstName: ["firstName", "name"],
    lastName: ["lastName", "name"],
    fullName: ["fullName", "name"],
    middleName: ["middleName"],
    mobile: ["mobile"],
    phone: ["mobile", "workMobile", "phone", "homePhone", "workPhone", "otherPhone"],
    email: ["email", "otherEmail"],
    gender: ["gender"],
    notes: ["notes"],
  };

  it("knows the headers of all exporters, and leaves alone what is no field", () => {
    const { lookup } = JSON.parse(readFileSync(new URL("headers/lookup.json", corpus), "utf8"));
    for (const [header, meaning] of Object.entries<string>(lookup)) {
      const role = lookUpHeader(header)?.role ?? "other";
      if (header !== "fax altro") expect(roles[meaning] ?? ["other"], header).toContain(role);
    }
  });

  it("finds a name and a way to reach people in every exporter's file", () => {
    const sources = JSON.parse(readFileSync(new URL("headers/sources.json", corpus), "utf8"));
    for (const [exporter, headers] of Object.entries<string[]>(sources)) {
      const fields = guessColumns({ rows: [headers], customFields: [] }).columns.map(({ field }) => field);
      expect(fields.includes("firstName") || fields.includes("fullName"), exporter).toBe(true);
      expect(fields.includes("phoneNumber") || exporter.startsWith("LinkedIn"), exporter).toBe(true);
    }
  });
});

interface ExpectedCard {
  version: string;
  fn: string | null;
  n?: [string | null, string | null];
  tel: string[];
  email: string[];
  org: string[];
}

/** A card by the values that ez-vcard, the most complete reader, was asked for. */
async function readExpected(file: string): Promise<ExpectedCard[]> {
  const cards: ExpectedCard[] = [];
  for await (const batch of readVcards(once(readFileSync(new URL(`vcf/${file}`, corpus))))) {
    for (const { version, properties } of batch) {
      const texts = (name: string) =>
        properties.filter((one) => one.name === name).map(({ value }) => unescapeText(value));
      const parts = (name: string) =>
        splitStructured(properties.find((one) => one.name === name)?.value ?? "");
      const [family, given] = parts("N");
      cards.push({
        version,
        fn: texts("FN")[0] ?? null,
        ...(family || given ? { n: [family || null, given || null] } : {}),
        tel: texts("TEL"),
        email: texts("EMAIL"),
        org: texts("ORG").length > 0 ? parts("ORG") : [],
      });
    }
  }
  return cards;
}

const judgedOtherwise: Record<string, string> = {
  "made_fold_inside_utf8.vcf": "what was expected decodes each half of a folded character on its own",
  "aosp_v21_nest.vcf": "cards inside a card without AGENT: more often the END of the outer card is missing",
};

describe.runIf(existsSync(corpus))("real cards", () => {
  const files = existsSync(corpus)
    ? readdirSync(new URL("vcf/", corpus)).filter((name) => name.endsWith(".vcf"))
    : [];

  it.each(files.filter((file) => !(file in judgedOtherwise)))("reads %s as others do", async (file) => {
    const expected = JSON.parse(readFileSync(new URL("vcf/expected.json", corpus), "utf8"));
    expect(await readExpected(file)).toEqual(expected[file]);
  });
});

describe.runIf(existsSync(corpus))("real workbooks", () => {
  async function readWorkbook(file: string): Promise<string[][]> {
    const blob = await openAsBlob(new URL(`xls/${file}`, corpus));
    const { format } = detectFormat(new Uint8Array(await blob.arrayBuffer()), file);
    const rows: string[][] = [];
    const batches =
      format === "xlsx"
        ? (await readXlsx(blob)).rows
        : format === "html"
          ? readHtmlTable(blob)
          : readXls(blob, { format: format as XlsFormat });
    for await (const batch of batches) rows.push(...batch.map(({ cells }) => cells));
    return rows;
  }

  const files = [
    "quirks.xlsx",
    "quirks.xls",
    "quirks_biff5.xls",
    "quirks.xlsb",
    "quirks_2003.xml",
    "spreadsheetml_renamed.xls",
  ];
  it.each(files)("reads made_%s, full of traps", async (file) => {
    expect(await readWorkbook(`made_${file}`)).toEqual([
      ["Nome", "Telefono", "CAP", "Nascita", "Formula", "Unito"],
      ["Anna", "393331234567", "00184", "1985-04-12", "2", "M"],
      ["Bob", "393331234567", "00184", "", "Anna x"],
      ["Carla", "+39 02 1234567", "", "12/04/1985"],
      ["Dino", "39333123456789008", "x", "31149"],
    ]);
  });

  it.each(["sj_1904_1904.xlsx", "sj_1904_1904.xls"])("counts from 1904 in %s", async (file) => {
    expect((await readWorkbook(file))[0]).toEqual(["1", "1904-01-02", "1904-01-02", "1904-01-02"]);
  });

  it("reads pages named .xls", async () => {
    const expected = [
      ["Nome", "Telefono"],
      ["Niccolò", "0039333123456"],
      ["<b>X", "3,93331E+11"],
    ];
    expect(await readWorkbook("made_html_renamed.xls")).toEqual(expected);
    expect(await readWorkbook("made_html_latin1_renamed.xls")).toEqual([["Niccolò", "0212"]]);
  });

  it.each([
    ["made_bomb_ref.xlsx", "too_many_columns"],
    ["made_truncated.xlsx", "file_damaged"],
  ])("refuses %s", async (file, code) => {
    await expect(readWorkbook(file)).rejects.toMatchObject({ extra: { errors: [{ code }] } });
  });

  it.each([
    ["xlsx", "made_quirks.xlsx"],
    ["xlsx", "made_truncated.xlsx"],
    ["xlsx", "sj_LONumbers.xlsx"],
    ["xls", "made_quirks.xls"],
    ["xls", "made_quirks_biff5.xls"],
    ["xls", "sj_phonetic_text.xls"],
    ["xlsb", "made_quirks.xlsb"],
    ["xlsb", "sj_sushi.xlsb"],
    ["ods", "made_quirks.ods"],
    ["spreadsheetml", "made_quirks_2003.xml"],
    ["spreadsheetml", "made_spreadsheetml_renamed.xls"],
    ["spreadsheetml", "sj_RkNumber.xls.xml"],
    ["html", "made_html_renamed.xls"],
    ["html", "made_html_latin1_renamed.xls"],
    ["text", "made_csv_renamed.xlsx"],
    ["text", "made_csv_cp1252_renamed.xls"],
    ["text", "made_utf16tsv_renamed.xls"],
  ])("takes for %s: %s", (format, file) => {
    expect(detectFormat(readFileSync(new URL(`xls/${file}`, corpus)), file)).toEqual({ format });
  });

  it.each([
    ["file_password_protected", "made_password.xlsx"],
    ["file_password_protected", "sj_biff5_password_2002_40_xor.xls"],
    ["file_type_unsupported", "made_png_renamed.xlsx"],
  ])("refuses with %s: %s", (code, file) => {
    const refusal = expect.objectContaining({ extra: { errors: [expect.objectContaining({ code })] } });
    expect(() => detectFormat(readFileSync(new URL(`xls/${file}`, corpus)), file)).toThrow(refusal);
  });
});
