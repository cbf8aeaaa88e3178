/**
 * Stands in for `lib/node/xls/ask-xls-child.ts` where thousands of workbooks are read: a process that reads all of them,
 * replaced when it hangs, ends, or has read its share. Starting one for each takes 0.3 s.
 */
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { tooComplexWorkbook } from "@/lib/import/refused-file";
import type { XlsMessage, XlsPatience, XlsQuestion } from "@/lib/node/xls/ask-xls-child";

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), "xls-loop.mjs");
const workbooksEach = 500;
let child: ChildProcess | null = null;
let read = 0;

export async function* askXlsChild(
  workbook: Uint8Array,
  question: XlsQuestion,
  { processorTime }: XlsPatience,
): AsyncIterable<XlsMessage> {
  const reader = currentChild();
  const killed = setTimeout(() => reader.kill("SIGKILL"), processorTime);
  try {
    yield* await answerOf(reader, workbook, question);
  } finally {
    clearTimeout(killed);
  }
}

function currentChild(): ChildProcess {
  read += 1;
  if (child && read % workbooksEach === 0) endXlsLoop();
  child ??= fork(file, { execArgv: ["--max-old-space-size=1024"], serialization: "advanced", silent: true });
  return child;
}

export function endXlsLoop(): void {
  child?.disconnect();
  child = null;
}

function answerOf(reader: ChildProcess, workbook: Uint8Array, question: XlsQuestion): Promise<XlsMessage[]> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      child = null;
      reject(tooComplexWorkbook());
    };
    reader.once("exit", fail);
    reader.once("message", (messages) => {
      reader.off("exit", fail);
      resolve(messages as XlsMessage[]);
    });
    reader.send({ workbook, question });
  });
}
