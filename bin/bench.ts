/**
 * `npm run bench [-- --rows 100000]`: measures the production build over HTTP on a book of sample people, beside floors on the
 * same database. The book stays in `.bench` for the next run, unless `--delete` measures deleting it.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { newAccount, openBook } from "../bench/book";
import { measureBrowser } from "../bench/browser";
import { importCsv, measureDeletion, measureImport, writeCsv } from "../bench/bulk";
import { measureCrowd, measureMix } from "../bench/mix";
import { measurePages } from "../bench/pages";

const option = { type: "boolean", default: false } as const;
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    pages: option,
    browser: option,
    imports: option,
    delete: option,
  },
});
const rows = Number(values.rows);
const all = !values.pages && !values.browser && !values.imports && !values.delete;

const book = await openBook(rows);
try {
  if (all || values.pages) {
    await measurePages(book);
    await measureMix(book);
    const { key } = await newAccount();
    const file = await writeCsv(20_000);
    await measureCrowd(book, async () => {
      await importCsv(book, key, file);
      const headers = { "x-api-key": key, "content-type": "application/json" };
      await fetch(`${book.product.url}/api/v1/contacts`, {
        method: "DELETE",
        body: '{"notIds":[1]}',
        headers,
      });
    });
  }
  if (all || values.browser) await measureBrowser(book);
  if (all || values.imports) await measureImport(book, rows);
  if (all || values.delete) await measureDeletion(book);
} finally {
  await book.close();
  if (all || values.delete) rmSync(`.bench/${rows}`, { recursive: true, force: true });
}
process.exit(0);
