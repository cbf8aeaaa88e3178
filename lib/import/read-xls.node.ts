import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { type AppError, invalidField } from "@/lib/errors";
import type { TableRow } from "./table";
import {
  findHiddenOf,
  readXlsInput,
  refuseLargeXls,
  refuseWorkbook,
  sheetUnknown,
  type XlsFormat,
} from "./xls-input";
import { type RawCell, XlsRows } from "./xls-rows";

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
  refuseLargeXls(file);
  const hidden = await findHiddenOf(file, options.format);
  const input = await readXlsInput(file, options.format);
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

/** A child that has been killed, or has given up, reads its input no further. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (
    !["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(error.code ?? "")
  )
    throw error;
}

function refuseProblem(message: Exclude<ChildMessage, unknown[]>, sheet: string | undefined): void {
  if (message.unknownSheet) throw sheetUnknown(sheet, message.unknownSheet);
  if (message.problem === undefined) return;
  throw refuseWorkbook(message.problem);
}

function tooComplex(): AppError {
  const message =
    "This workbook takes too much time or memory to read. Save it as .xlsx or CSV and import that.";
  return invalidField("file", "file_too_complex", message);
}
