import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { guessColumns } from "./columns/guess-columns";
import { detectDelimiter, readCsv } from "./formats/csv/read-csv";
import { detectFormat } from "./formats/detect";
import { readHtmlTable } from "./formats/html/read-html-table";
import { readVcards } from "./formats/vcard/read-vcard";
import { readXlsx } from "./formats/xlsx/read-xlsx";
import { readCard } from "./rows/card-to-contact";
import { createRowReader } from "./rows/to-contact";
import { fillers, uglyFiles } from "./testing/make-ugly-files";
import { decodeChunks, detectEncoding } from "./text/decode";

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
      ? (await readXlsx(file)).rows
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
      format,
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
  it.each(Object.entries(uglyFiles))(
    "%s",
    async (name, make) => {
      for (const filler of fillers)
        await expectLinear((size) => make(filler, size), name, JSON.stringify(filler));
    },
    120_000,
  );
});
