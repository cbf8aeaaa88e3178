import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { AppError, invalidField } from "@/lib/errors";
import { detectEncoding } from "./decode";
import { decodeBytes } from "./encodings";
import { importLimits } from "./limits";
import { findHiddenSheets } from "./ods-sheets";
import { damagedFile, passwordProtectedFile } from "./refused-file";
import type { TableRow } from "./table";
import { type RawCell, XlsRows } from "./xls-rows";
import { readZipDirectory } from "./zip-directory";

export type XlsFormat = "xls" | "xlsb" | "ods" | "spreadsheetml";

export interface XlsOptions {
  format: XlsFormat;
  /** Name of the sheet; by default the first visible one. */
  sheet?: string;
  /** After so many milliseconds the reader is killed. */
  timeout?: number;
}

/**
 * Reads the rows of what only SheetJS reads (.xls of every age, .xlsb, .ods, SpreadsheetML) in batches, in a child
 * process; cells as `readXlsx` gives them. Node only.
 * @param file at most 20 MB
 * @throws AppError `too_large`; `invalid_input` on `file` (`file_damaged`, `file_password_protected`,
 * `file_too_complex` when the child runs out of time or memory, a limit) or on `sheet`
 */
export async function* readXls(file: Blob, options: XlsOptions): AsyncIterable<TableRow[]> {
  const rows = new XlsRows();
  let batch: TableRow[] = [];
  for await (const message of askChild(file, options, {})) {
    if (!Array.isArray(message)) {
      rows.isFrom1904 = message.isFrom1904 ?? false;
      continue;
    }
    const row = rows.read(...message);
    if (row) batch.push(row);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The names of the visible sheets, in the order of their tabs.
 * @throws AppError as `readXls`
 */
export async function listXlsSheets(file: Blob, options: XlsOptions): Promise<string[]> {
  for await (const message of askChild(file, options, { only: "sheets" })) {
    if (!Array.isArray(message) && message.sheets) return message.sheets;
  }
  return [];
}

/** What the child writes, a line each. */
type ChildMessage =
  | [row: number, cells: RawCell[]]
  | { sheets?: string[]; isFrom1904?: boolean; unknownSheet?: string[]; problem?: string };

async function* askChild(
  file: Blob,
  options: XlsOptions,
  request: { only?: string },
): AsyncIterable<ChildMessage> {
  refuseLarge(file);
  const hidden = await inspectZip(file, options.format);
  const input = await readInput(file, options.format);
  const question = JSON.stringify({ ...request, sheet: options.sheet, hidden });
  const child = spawn(process.execPath, ["--max-old-space-size=1024", childPath(), question], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { NODE_ENV: "production" },
  });
  const killed = AbortSignal.timeout(options.timeout ?? 60_000);
  killed.addEventListener("abort", () => child.kill("SIGKILL"));
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const fed = pipeline([input], child.stdin).catch(ignoreBrokenPipe);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const message = parseMessage(line);
      if (!Array.isArray(message)) refuseProblem(message, options.sheet);
      yield message;
    }
    await fed;
    if ((await closed) !== 0) throw tooComplex();
  } finally {
    child.kill("SIGKILL");
  }
}

/** A child that is killed may leave half a line. */
function parseMessage(line: string): ChildMessage {
  try {
    return JSON.parse(line) as ChildMessage;
  } catch (error) {
    throw error instanceof SyntaxError ? tooComplex() : error;
  }
}

/** Not beside `import.meta.url`: bundlers move this module, never the child. */
function childPath(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "import", "xls-child.mjs");
}

function refuseLarge(file: Blob): void {
  if (file.size <= importLimits.xlsBytes) return;
  const most = `${importLimits.xlsBytes / 1024 ** 2} MB`;
  throw new AppError(
    "too_large",
    `A workbook of this kind may have at most ${most}. Save it as .xlsx or CSV.`,
  );
}

/** Looks for bombs before SheetJS does, and for sheets that SheetJS does not know to be hidden. */
async function inspectZip(file: Blob, format: XlsFormat): Promise<string[]> {
  if (format !== "xlsb" && format !== "ods") return [];
  const entries = await readZipDirectory(file);
  const content = entries.get("content.xml");
  return format === "ods" && content ? findHiddenSheets(file, content) : [];
}

/** XML is decoded here: SheetJS takes everything for UTF-8. */
async function readInput(file: Blob, format: XlsFormat): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (format !== "spreadsheetml") return bytes;
  const text = decodeBytes(bytes, detectEncoding(bytes).encoding);
  return new TextEncoder().encode(text.replace(/^(\s*<\?xml[^>]*?)\s+encoding=(?:"[^"]*"|'[^']*')/, "$1"));
}

/** A child that has been killed, or has given up, reads its input no further. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (
    !["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(error.code ?? "")
  )
    throw error;
}

function refuseProblem(message: Exclude<ChildMessage, unknown[]>, sheet: string | undefined): void {
  if (message.unknownSheet) {
    const names = message.unknownSheet.join(", ");
    throw invalidField("sheet", "sheet_unknown", `There is no sheet "${sheet}". There are: ${names}.`);
  }
  if (message.problem === undefined) return;
  throw /password|encrypt/i.test(message.problem)
    ? passwordProtectedFile()
    : damagedFile("no workbook is found in it");
}

function tooComplex(): AppError {
  const message =
    "This workbook takes too much time or memory to read. Save it as .xlsx or CSV and import that.";
  return invalidField("file", "file_too_complex", message);
}
