import { beforeEach, expect, test } from "vitest";
import { type BookType, utils, write } from "xlsx";
import { findContacts } from "@/db/contacts/find-contacts";
import { createCustomField, listCustomFields } from "@/db/custom-fields/custom-fields";
import { newTestAccount } from "@/db/testing/account";
import { contactQuery } from "@/lib/contacts/filter";
import type { ImportPlan } from "@/lib/import/import";
import { writeTemplateCsv } from "@/lib/import/template";
import { writeTemplateXlsx } from "@/lib/node/write-template-xlsx";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const find = (query: Record<string, unknown> = {}) => findContacts(accountId, parse(contactQuery, query));
const people = [
  ["Nome", "Cellulare", "E-mail"],
  ["Niccolò", 393331234567, "nico@example.com"],
  [],
  ["Rotto", "12", "rotto@example.com"],
  ["Anna", "333 765 4321", ""],
];

function makeBook(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Appunti"], ["niente"]]), "Appunti");
  utils.book_append_sheet(book, utils.aoa_to_sheet(people), "Persone");
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

test.each([
  ["xlsx", "xlsx", "xlsx"],
  ["xlsb", "xlsb", "xlsb"],
  ["biff8", "xls", "xls"],
  ["ods", "ods", "ods"],
  ["xlml", "xml", "spreadsheetml"],
] as const)(
  "a workbook written as %s is read, from the sheet that is named",
  async (type, extension, format) => {
    const plan = { sheet: "persone" };
    const made = await importContent(accountId, makeBook(type), `clienti.${extension}`, plan);
    expect(made).toMatchObject({ format, summary: { total: 3, created: 2, invalid: 1 } });
    expect(made.errors).toMatchObject([{ row: 4, field: "phoneNumber", value: "12" }]);
    expect((await find()).contacts.map(({ phoneNumber }) => phoneNumber)).toEqual([
      "+393337654321",
      "+393331234567",
    ]);
  },
);

test("a table of a page under the name .xls is read", async () => {
  const page = "<html><table><tr><th>Nome<th>Cellulare<tr><td>Anna<td>333 765 4321</table></html>";
  const made = await importContent(accountId, page, "clienti.xls");
  expect(made).toMatchObject({ format: "html", summary: { created: 1 } });
});

test("what a card says beyond name and number fills the field for it, or is noted; the same again changes nothing", async () => {
  await createCustomField(accountId, { key: "azienda", label: "Azienda", type: "text" });
  const card =
    "BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Anna\nTEL:3337654321\nORG:Bar Sole\nURL:https://sole.example\nEND:VCARD\n";
  expect((await importContent(accountId, card, "rubrica.vcf")).summary).toMatchObject({ created: 1 });
  expect((await find()).contacts).toMatchObject([
    { customFields: { azienda: "Bar Sole" }, notes: "Website: https://sole.example" },
  ]);
  expect((await importContent(accountId, card, "rubrica.vcf")).summary).toMatchObject({ unchanged: 1 });
});

test("cards are read, counted by their place, and shown as rows where they are wrong", async () => {
  const card = (name: string, phone: string) =>
    `BEGIN:VCARD\nVERSION:3.0\nN:${name};Anna\nTEL;TYPE=CELL:${phone}\nEND:VCARD\n`;
  const made = await importContent(
    accountId,
    card("Rossi", "3331234567") + card("Verdi", "tel:12") + card("Bianchi", "+393337654321"),
    "rubrica.vcf",
  );
  expect(made).toMatchObject({ format: "vcard", summary: { total: 3, created: 2, invalid: 1 } });
  expect(made.errors).toMatchObject([{ row: 2, field: "phoneNumber", value: "tel:12" }]);
  expect(made.preview.map(({ row, outcome }) => [row, outcome])).toEqual([
    [1, "created"],
    [2, "invalid"],
    [3, "created"],
  ]);
});

test("each call refuses what the other takes, and names it", async () => {
  const refused = (text: string, name: string, source: ImportPlan["source"]) =>
    expect(importContent(accountId, text, name, { source })).rejects;
  const call = (path: string) => ({
    code: "invalid_input",
    message: expect.stringMatching(new RegExp(`POST ${path}\\b(?!/)`)),
  });
  await refused("BEGIN:VCARD\nTEL:1\nEND:VCARD\n", "a.csv", "table").toMatchObject(
    call("/contacts/upload/vcard"),
  );
  await refused("Nome,Cellulare\nAnna,3331234567\n", "a.csv", "cards").toMatchObject(
    call("/contacts/upload"),
  );
  await refused("Nome,Cellulare\nAnna,3331234567\n", "a.vcf", "cards").toMatchObject({
    code: "invalid_input",
  });
});

test("encoding and delimiter are found, and believed where they are said", async () => {
  const latin = Buffer.from("Nome;Cellulare\nNiccolò;3331234567\n", "latin1");
  expect(await importContent(accountId, latin)).toMatchObject({
    format: "text",
    encoding: expect.stringMatching(/1252|8859-1/i),
    delimiter: ";",
  });
  const plan = { encoding: "macintosh", delimiter: ";" };
  const mac = Buffer.concat([
    Buffer.from("Nome;Cellulare\nNiccol"),
    Buffer.from([0x98]),
    Buffer.from(";3337654321\n"),
  ]);
  await importContent(accountId, mac, "mac.csv", plan);
  expect((await find()).contacts.map(({ fullName }) => fullName)).toEqual(["Niccolò", "Niccolò"]);
});

test("the header is where the request says, and rows keep the numbers a spreadsheet shows", async () => {
  const text = "Esportato oggi\n\nNote:;x\nNome;Cellulare\nAnna;3331234567\n\nRotto;12\n";
  const made = await importContent(accountId, text, "a.csv", { headerRow: 4 });
  expect(made).toMatchObject({ summary: { total: 2, created: 1 }, errors: [{ row: 7 }] });
  await expect(importContent(accountId, text, "a.csv", { headerRow: 2 })).rejects.toMatchObject({
    extra: { errors: [{ field: "headerRow", code: "header_row_unknown" }] },
  });
});

test("a large file is read by a process of its own, to the same end", async () => {
  const rows = Array.from({ length: 8000 }, (_, n) => `Nome ${n};333${String(1_000_000 + n)}`);
  const text = `Nome;Cellulare\n${rows.join("\n")}\n`;
  expect((await importContent(accountId, text)).summary).toMatchObject({ total: 8000, created: 8000 });
  await expect(importContent(accountId, `${text}"Anna;333`)).rejects.toMatchObject({
    code: "invalid_input",
    extra: { errors: [{ field: "file" }] },
  });
  expect((await find({})).total).toBe(8000);
});

test.each(["csv", "xlsx"])("the template we give away as %s imports as it stands", async (kind) => {
  await createCustomField(accountId, { key: "city", label: "Città", type: "text" });
  await createCustomField(accountId, { key: "size", label: "Taglia", type: "select", options: ["S", "M"] });
  await createCustomField(accountId, { key: "spent", label: "Spesa", type: "number" });
  await createCustomField(accountId, { key: "born", label: "Nato il", type: "date" });
  const fields = await listCustomFields(accountId);
  const file = kind === "csv" ? writeTemplateCsv(fields) : writeTemplateXlsx(fields);
  const made = await importContent(accountId, file, `contacts-template.${kind}`);
  expect(made).toMatchObject({ summary: { total: 2, created: 2 }, warnings: [] });
  expect(made.columns.filter(({ field }) => field === null)).toEqual([]);
  expect((await find({ search: "rossi" })).contacts).toMatchObject([
    {
      firstName: "Anna",
      phoneNumber: "+393331234567",
      gender: "FEMALE",
      customFields: { city: "Text", size: "S", spent: 12, born: "2026-11-23" },
    },
  ]);
});

test.each([
  ["csv", `Cellulare\n${"1\n".repeat(300_000)}`],
  ["xls", `<html><table><tr><td>Cellulare${"<tr><td>1".repeat(150_000)}</table></html>`],
])("a .%s of very many very short rows is read to its end", async (extension, content) => {
  const { summary } = await importContent(accountId, content, `short.${extension}`, { dryRun: true });
  expect(summary?.invalid).toBe(content.split("1").length - 1);
});

test("contacts above a row that reads like a header are imported, in a text and in a workbook", async () => {
  const rows = [
    ["Anna", "333 1234567"],
    ["Luca", "333 7654321"],
    ["Nome", "Telefono"],
    ["Eva", "333 2222222"],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
  const files: [string, string | Uint8Array][] = [
    ["a.csv", rows.map((row) => row.join(";")).join("\n")],
    ["a.xlsx", new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }))],
    ["a.ods", new Uint8Array(write(book, { type: "buffer", bookType: "ods" }))],
  ];
  for (const [name, content] of files) {
    const made = await importContent(accountId, content, name, { dryRun: true });
    expect(made).toMatchObject({ summary: { total: 4, created: 3, invalid: 1 }, errors: [{ row: 3 }] });
  }
});
