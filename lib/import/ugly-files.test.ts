import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { readCard } from "./card-to-contact";
import { guessColumns } from "./columns";
import { decodeChunks, detectEncoding } from "./decode";
import { detectFormat } from "./detect";
import { makeXlsx } from "./fixtures/make-xlsx";
import { detectDelimiter, readCsv } from "./read-csv";
import { readHtmlTable } from "./read-html-table";
import { readVcards } from "./read-vcard";
import { readXlsx } from "./read-xlsx";
import { createRowReader } from "./to-contact";

/** What a pattern may stumble over when there is much of it. */
const fillers = [
  ..." \t\u00a0='\",;1+()<>&\\/-.@|TeExwp#0_[{\u2212\ufeff\u200b\u0600ﷺ",
  ...[
    "=\n",
    '""',
    "12,",
    "1 ",
    "( 0 )",
    "<a>",
    "<a> ",
    "&amp;",
    "&#1",
    "a\u0301",
    "\u0316\u0301",
    "a.",
    "a@",
  ],
  ...[
    "\n ",
    "\r",
    "\r\n",
    "\n",
    " ::: ",
    ";ext=1",
    "<!--",
    "<script",
    "<script>",
    "<td>",
    "<tr><td>1",
    "<br> ",
  ],
  ...["_x0041_", "0/", "1 - ", " 12:30", "BASE64 ", "=3D", "=C3", "é\n", "TYPE=a,", ";a=b", "item1.", "1\n"],
  ...["BEGIN:VCARD\n", "a.TEL:1\n", "TITLE:a\n", "AGENT:\n", "PHOTO:a\n", '"a",', '"a"\n', "Phone,"],
];
const fullSize = 1024 ** 2;
const fields = [
  { key: "city", label: "City", type: "text" },
  { key: "spent", label: "Spent", type: "number" },
  { key: "born", label: "Born", type: "date" },
  { key: "vip", label: "Vip", type: "boolean" },
  { key: "size", label: "Size", type: "select", options: ["S", "M"] },
] as const;
const customFields = fields.map((field) => ({
  ...field,
  options: "options" in field ? [...field.options] : undefined,
}));
const headers =
  "First name,Middle name,Last name,Full name,Phone number,E-mail,Gender,Notes,isTest,Channels,City,Spent,Born,Vip,Size";
/** What stands before and behind the filler, so that a pattern begins to match and then fails. */
const frames = [
  ["", ""],
  ["+39 333", "z"],
  ["(", "x"],
  ["1", "!"],
  ["a@", "b"],
  ["<", "x"],
] as const;

type Make = (filler: string, size: number) => string | Blob;

/** Rows whose cells are all as long as a cell may be, each framed in another way. */
function longCells(filler: string, size: number): string[][] {
  const text = filler.repeat(Math.ceil(size / 96 / filler.length));
  return frames.map(([before, after]) => Array.from({ length: 15 }, () => before + text + after));
}

const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
const between = (before: string, after: string): Make => {
  return (filler, size) => before + filler.repeat(size / Buffer.byteLength(filler)) + after;
};
const inCard = (before: string) => between(`BEGIN:VCARD\nVERSION:2.1\nTEL:333\n${before}`, "\nEND:VCARD\n");
const makers: Record<string, Make> = {
  "cells.csv": (filler, size) => [headers, ...longCells(filler, size).map(quoted)].join("\r\n"),
  "no-header.csv": (filler, size) =>
    ["3331234567,a@b.it", ...longCells(filler, size).map(quoted)].join("\r\n"),
  "raw.csv": between("First name,Phone number,E-mail\n", ""),
  "open-quote.csv": between('First name,Phone number,E-mail\n"', ""),
  "raw.vcf": inCard(""),
  "note.vcf": inCard("NOTE;ENCODING=QUOTED-PRINTABLE:"),
  "name.vcf": inCard("N:"),
  "number.vcf": inCard("TEL:+39"),
  "day.vcf": inCard("BDAY:1"),
  "title.vcf": inCard("TITLE:"),
  "parameter.vcf": inCard("TEL;"),
  "label.vcf": inCard("item1.TEL:1\nitem1.X-ABLABEL:"),
  "raw.xls": between("<html><table><tr><td>Phone<tr><td>", "</table>"),
  "tag.xls": between("<html><table><tr><td>Phone<tr><td ", ">1</table>"),
  "cells.xlsx": (filler, size) => {
    const cell = (text: string) =>
      `<c t="inlineStr"><is><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
    const row = (cells: string[]) => `<row>${cells.map(cell).join("")}</row>`;
    return makeXlsx({ sheets: { A: [headers.split(","), ...longCells(filler, size)].map(row).join("") } });
  },
  "cells.xls": (filler, size) => {
    const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}`).join("")}`;
    return `<html><table>${[headers.split(","), ...longCells(filler, size)].map(row).join("")}</table>`;
  },
};

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

async function readAll(file: Blob, name: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { format } = detectFormat(bytes.subarray(0, 262_144), name);
  if (format === "vcard") {
    for await (const cards of readVcards(once(bytes)))
      for (const card of cards) readCard(card, "IT", customFields);
    return;
  }
  const text = () => decodeChunks(once(bytes), detectEncoding(bytes).encoding);
  const rows =
    format === "xlsx"
      ? readXlsx(file)
      : format === "html"
        ? readHtmlTable(file)
        : readCsv(text(), {
            delimiter: detectDelimiter((await text()[Symbol.asyncIterator]().next()).value),
          });
  let read: ReturnType<typeof createRowReader> | undefined;
  for await (const batch of rows) {
    const head = batch.slice(0, 60).map(({ cells }) => cells);
    read ??= createRowReader(guessColumns({ rows: head, customFields }).columns, {
      defaultCountry: "IT",
      customFields,
    });
    for (const row of batch) read(row);
  }
}

/** Milliseconds of a processor that it takes to read a file or to refuse it. */
async function cost(content: string | Blob, name: string): Promise<number> {
  const file = content instanceof Blob ? content : new Blob([content]);
  const before = process.cpuUsage();
  try {
    await readAll(file, name);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Up to this nobody looks how the cost grows. */
const unnoticed = 900;
const most = 2_000;

async function expectLinear(make: (size: number) => string | Blob, name: string, what: string) {
  const full = await cost(make(fullSize), name);
  if (full <= unnoticed) return;
  const quarter = await cost(make(fullSize / 4), name);
  const costs = { file: `${name} of ${what}`, quarter, full };
  expect(costs).toMatchObject({ file: expect.toSatisfy(() => full < Math.min(most, quarter * 6)) });
}

describe("the ugliest megabyte is read, or refused, in time that grows with its size", () => {
  it.each(Object.entries(makers))(
    "%s",
    async (name, make) => {
      for (const filler of fillers)
        await expectLinear((size) => make(filler, size), name, JSON.stringify(filler));
    },
    120_000,
  );
});
