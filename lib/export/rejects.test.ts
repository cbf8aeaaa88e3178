import fc from "fast-check";
import { expect, it } from "vitest";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { readCsv } from "@/lib/import/formats/csv/read-csv";
import { createRowReader } from "@/lib/import/rows/to-contact";
import { writeRejects } from "./rejects";

const columns = [
  { index: 0, header: "=Nome", field: "firstName" },
  { index: 1, header: "Cellulare", field: "phoneNumber" },
  { index: 2, header: null, field: "notes" },
] as const;
const mapping = { "0": "firstName", "1": "phoneNumber", "2": "notes" };

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

async function writeAll(rows: string[][]): Promise<string> {
  async function* rejects() {
    for (const cells of rows) yield { row: 1, cells, errors: [] };
  }
  let text = "";
  for await (const line of writeRejects([...columns], rejects())) text += line;
  return text;
}

async function readAll(text: string) {
  const rows = [];
  for await (const batch of readCsv(once(text.slice(1)), { delimiter: "," })) rows.push(...batch);
  const cells = rows.map((row) => row.cells);
  const guessed = guessColumns({ rows: cells, customFields: [], mapping, removeHead: true });
  const read = createRowReader(guessed.columns, { defaultCountry: "IT", customFields: [], format: "text" });
  return rows.slice(1).map((row) => read({ ...row, row: 0 }));
}

it("no cell and no header runs as a formula", async () => {
  const text = await writeAll([
    ["=1+1", "+1", "-1"],
    ["@a", "\tx", "\rx"],
    ["=1\n2", "'=1", "a=1"],
  ]);
  const cells = [];
  for await (const batch of readCsv(once(text), { delimiter: "," }))
    cells.push(...batch.flatMap((row) => row.cells));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(text).toContain("'=Nome");
});

it("a row that is dropped in again is read as its cells in the first file were", async () => {
  const pieces = [..."=+-@\t\r\n' \",;a1", "+39 333", "3331234567", "''", '="39333"'];
  const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constant("x"), cell, cell), { maxLength: 3 }), async (rows) => {
      const read = createRowReader([...columns], { defaultCountry: "IT", customFields: [], format: "text" });
      expect(await readAll(await writeAll(rows))).toEqual(rows.map((cells) => read({ row: 0, cells })));
    }),
  );
});
