/**
 * Reads one workbook from stdin with SheetJS and writes its rows to stdout, a JSON array of raw cells a line:
 * [row, [[column, type, value, number format], …]]. A process of its own because SheetJS holds a file whole in memory
 * many times over and cannot be bounded or stopped from inside.
 */
import { once } from "node:events";
import { createRequire } from "node:module";

const { sheet: wanted, hidden, only } = JSON.parse(process.argv[2] ?? "{}");
// As CommonJS the library brings its code pages, which old workbooks need.
const { read } = createRequire(import.meta.url)("xlsx");

try {
  const workbook = read(await readAll(process.stdin), {
    type: "buffer",
    dense: true,
    cellNF: true,
    cellHTML: false,
  });
  const visible = workbook.SheetNames.filter((name, index) => isVisible(workbook, name, index));
  if (only === "sheets") await write({ sheets: visible });
  else await writeRows(workbook, choose(workbook.SheetNames, visible));
} catch (error) {
  await write({ problem: String(error?.message ?? error) });
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function isVisible(workbook, name, index) {
  return !workbook.Workbook?.Sheets?.[index]?.Hidden && !(hidden ?? []).includes(name);
}

function choose(names, visible) {
  if (wanted === undefined) return visible[0] ?? names[0];
  return names.find((name) => name === wanted) ?? names.find((name) => plain(name) === plain(wanted));
}

function plain(name) {
  return name.trim().toLowerCase();
}

async function writeRows(workbook, name) {
  if (name === undefined) return write({ unknownSheet: workbook.SheetNames });
  const sheet = workbook.Sheets[name];
  await write({ isFrom1904: workbook.Workbook?.WBProps?.date1904 === true });
  for (const [index, cells] of (sheet["!data"] ?? []).entries()) {
    const filled = (cells ?? []).flatMap((cell, column) =>
      cell?.v === undefined ? [] : [toRaw(cell, column)],
    );
    if (filled.length > 0) await write([index + 1, filled]);
  }
}

function toRaw(cell, column) {
  return cell.t === "n" ? [column, "n", cell.v, cell.z ?? ""] : [column, cell.t, cell.v];
}

async function write(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}
