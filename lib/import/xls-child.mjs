/**
 * Reads one workbook from stdin with SheetJS and writes its rows to stdout, a JSON array of raw cells a line:
 * [row, [[column, type, value, number format], …]]. A process of its own because SheetJS holds a file whole in memory
 * many times over and cannot be bounded or stopped from inside.
 */
import { once } from "node:events";
import { createRequire } from "node:module";
import { chooseSheet, isFrom1904, listRawRows, listVisibleSheets, readOptions } from "./xls-sheets.mjs";

const { sheet: wanted, hidden, only } = JSON.parse(process.argv[2] ?? "{}");
// As CommonJS the library brings its code pages, which old workbooks need.
const { read } = createRequire(import.meta.url)("xlsx");

try {
  const workbook = read(await readAll(process.stdin), { type: "buffer", ...readOptions });
  const visible = listVisibleSheets(workbook, hidden);
  if (only === "sheets") await write({ sheets: visible });
  else await writeRows(workbook, chooseSheet(workbook, visible, wanted));
} catch (error) {
  await write({ problem: String(error?.message ?? error) });
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function writeRows(workbook, name) {
  if (name === undefined) return write({ unknownSheet: workbook.SheetNames });
  await write({ isFrom1904: isFrom1904(workbook) });
  for (const row of listRawRows(workbook.Sheets[name])) await write(row);
}

async function write(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}
