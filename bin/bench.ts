/**
 * `npm run bench [-- --rows 100000]`: measures the production build over HTTP on a book of sample people, beside floors on the
 * same database. The book stays in `.bench` for the next run, unless `--delete` measures deleting it.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Book, newAccount, openBook } from "../bench/book";
import { measureBrowser } from "../bench/browser";
import { measureDeletion, measureExport } from "../bench/bulk";
import { measureGrowth } from "../bench/growth";
import { importPeople, measureImports } from "../bench/imports";
import { measureCrowd, measureMix, measureMixBeside } from "../bench/mix";
import { measurePages } from "../bench/pages";
import { writePeople } from "../bench/people-files";

const option = { type: "boolean", default: false } as const;
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    pages: option,
    browser: option,
    imports: option,
    export: option,
    delete: option,
  },
});
const { pages, browser, imports, delete: deletion } = values;
const rows = Number(values.rows);
const all = !pages && !browser && !imports && !values.export && !deletion;

const book = await openBook(rows);
try {
  if (all || pages) {
    await measureGrowth(book, rows);
    await measurePages(book);
    await measureMix(book);
    await measureCrowd(book, await disturbance(book));
  }
  if (all || browser) await measureBrowser(book);
  if (all || values.export) await measureExport(book);
  if (all || imports) {
    const [file, { key }] = [await writePeople(rows), await newAccount()];
    await measureMixBeside(book, `${rows} rows are read`, () => importPeople(book, key, file, "csv", true));
    await measureImports(book, rows);
  }
  if (all || deletion) await measureDeletion(book);
} finally {
  await book.close();
}
if (all || deletion) rmSync(`.bench/${rows}`, { recursive: true, force: true });
process.exit(0);

/** Somebody who imports and then deletes nearly everything. */
async function disturbance(book: Book): Promise<() => Promise<void>> {
  const { key } = await newAccount();
  const file = await writePeople(20_000);
  return async () => {
    await importPeople(book, key, file);
    const headers = { "x-api-key": key, "content-type": "application/json" };
    await fetch(`${book.product.url}/api/v1/contacts`, {
      method: "DELETE",
      body: '{"notIds":[1]}',
      headers,
    });
  };
}
