import { AppError } from "@/lib/errors";
import { SheetRows } from "@/lib/import/formats/sheet-rows";
import { numberText } from "@/lib/import/formats/xlsx/xlsx-cell";
import { importLimits } from "@/lib/import/limits";
import type { TableRow } from "@/lib/import/table";
import { detectEncoding } from "@/lib/import/text/decode";
import { decodeBytes } from "@/lib/import/text/encodings";
import { unescapeHtml } from "./html-entities";

/**
 * Reads the largest table of a page, as programs write it under the name .xls. Cells are the text people see; where
 * Excel shows a number in short form, the number it keeps beside (`x:num`).
 * @param file at most 20 MB
 * @throws AppError `too_large`; `invalid_input` on `file` for a row past a limit
 */
export async function* readHtmlTable(file: Blob): AsyncIterable<TableRow[]> {
  if (file.size > importLimits.xlsBytes) throw tooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const tables = readTables(decodeBytes(bytes, detectEncoding(bytes).encoding));
  const [largest] = tables.sort((a, b) => b.length - a.length);
  if (largest && largest.length > 0) yield largest;
}

function readTables(html: string): TableRow[][] {
  const page = new Page();
  for (const { text, tag } of splitTags(html)) {
    const name = /^\/?[a-z][a-z0-9]*/i.exec(tag)?.[0];
    if (text !== "") page.readText(text);
    if (name !== undefined) page.readTag(name.toLowerCase(), tag);
    else if (tag !== "") page.readText(`<${tag}>`);
  }
  page.readTag("/table", "");
  return page.tables;
}

/** Cuts a page into tags, each with the text before it; comments and scripts are left out. Linear in any page. */
function* splitTags(html: string): Iterable<{ text: string; tag: string }> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    const end = start < 0 ? -1 : html.indexOf(">", start);
    if (end < 0) break;
    const tag = html.slice(start + 1, end);
    yield { text: html.slice(at, start), tag: tag.startsWith("!") ? "" : tag };
    at = endOfTag(html, start, end, tag);
  }
  yield { text: html.slice(at), tag: "" };
}

/** Where the page goes on: behind the tag, or behind what it opens that is no text. */
function endOfTag(html: string, start: number, end: number, tag: string): number {
  if (tag.startsWith("!--")) return indexAfter(html, "-->", start);
  const hidden = /^(?:script|style)\b/i.exec(tag)?.[0];
  if (hidden === undefined) return end + 1;
  const close = html.slice(end).search(new RegExp(`</${hidden}`, "i"));
  return close < 0 ? html.length : end + close;
}

function indexAfter(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** What is open while tags go by. Tables inside tables are tables of their own; end tags may be missing. */
class Page {
  readonly tables: TableRow[][] = [];
  #rows = new SheetRows();
  #column = 0;
  #span = 1;
  #number: string | undefined;
  #cell: string | null = null;
  #isInRow = false;

  readTag(tag: string, attributes: string): void {
    if (tag === "table") this.#openTable();
    else if (tag === "tr" || tag === "/tr" || tag === "/table") this.#openRow(tag === "tr");
    else if (tag === "td" || tag === "th") this.#openCell(attributes);
    else if (tag === "/td" || tag === "/th") this.#closeCell();
    else if ((tag === "br" || tag === "/p" || tag === "/div") && this.#cell !== null) this.#cell += "\n";
  }

  readText(text: string): void {
    if (this.#cell !== null) this.#cell += unescapeHtml(text.replace(/\s+/g, " "));
  }

  #openTable(): void {
    this.#openRow(false);
    this.tables.push([]);
    this.#rows = new SheetRows();
  }

  #openRow(isOpen: boolean): void {
    this.#closeCell();
    const row = this.#isInRow ? this.#rows.end() : null;
    if (row) this.tables.at(-1)?.push(row);
    this.#isInRow = isOpen;
    if (isOpen) this.#rows.begin();
    this.#column = 0;
  }

  #openCell(attributes: string): void {
    this.#closeCell();
    this.#cell = "";
    this.#span = Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
    this.#number = /\bx:num\s*=\s*["']?([\d.eE+-]+)/.exec(attributes)?.[1];
  }

  #closeCell(): void {
    if (this.#cell === null) return;
    const text = this.#cell.split("\n").map(trim).join("\n").trim();
    const isShort = this.#number !== undefined && /^-?[\d.,]+e\+?\d+$/i.test(text);
    if (this.#isInRow)
      this.#rows.put(this.#column, isShort ? numberText(this.#number ?? "", undefined, false) : text);
    this.#column += Math.max(1, this.#span);
    this.#cell = null;
  }
}

function trim(line: string): string {
  return line.trim();
}

function tooLarge(): AppError {
  const most = `${importLimits.xlsBytes / 1024 ** 2} MB`;
  return new AppError("too_large", `A page with a table may have at most ${most}. Save it as .xlsx or CSV.`);
}
