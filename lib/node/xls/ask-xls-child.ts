import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type { RawCell } from "@/lib/import/formats/xls/xls-rows";
import { tooComplexWorkbook } from "@/lib/import/refused-file";

/** What is wanted of a workbook. */
export interface XlsQuestion {
  sheet: string | undefined;
  /** Sheets that SheetJS does not know to be hidden. */
  hidden: string[];
  only?: "sheets";
}

/** What the child writes, a line each. */
export type XlsMessage =
  | [row: number, cells: RawCell[]]
  | { sheets?: string[]; isFrom1904?: boolean; unknownSheet?: string[]; problem?: string };

/** Milliseconds a process may take, by the clock and of a processor, before it is killed. */
export interface XlsPatience {
  timeout: number;
  processorTime: number;
}

/**
 * Has a workbook read by a process of its own.
 * @throws AppError `file_too_complex` when it runs out of time or memory
 */
export async function* askXlsChild(
  workbook: Uint8Array,
  question: XlsQuestion,
  { timeout, processorTime }: XlsPatience,
): AsyncIterable<XlsMessage> {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=1024", childPath(), JSON.stringify(question), String(processorTime)],
    { stdio: ["pipe", "pipe", "ignore"], env: { NODE_ENV: "production" } },
  );
  const killed = AbortSignal.timeout(timeout);
  killed.addEventListener("abort", () => child.kill("SIGKILL"));
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const fed = pipeline([workbook], child.stdin).catch(ignoreBrokenPipe);
  try {
    for await (const line of createInterface({ input: child.stdout })) yield parseMessage(line);
    await fed;
    if ((await closed) !== 0) throw tooComplexWorkbook();
  } finally {
    child.kill("SIGKILL");
  }
}

/** A child that is killed may leave half a line. */
function parseMessage(line: string): XlsMessage {
  try {
    return JSON.parse(line) as XlsMessage;
  } catch (error) {
    throw error instanceof SyntaxError ? tooComplexWorkbook() : error;
  }
}

/** Not beside `import.meta.url`: bundlers move this module, never the child. */
function childPath(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "node", "xls", "xls-child.mjs");
}

/** A child that has been killed, or has given up, reads its input no further. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (
    !["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(error.code ?? "")
  )
    throw error;
}
