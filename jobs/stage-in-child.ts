/**
 * Reads large files in a process of their own: the thread that answers requests stays free, a file that eats memory
 * takes nobody with it, and reading overlaps with the COPY on two cores.
 */
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { readAnswer, type StageAnswer } from "./stage-answer";
import type { StageRequest } from "./stage-file";

/** Others wait for their turn: each takes a core and some 150 MB. */
const mostAtOnce = Math.max(2, Math.floor(availableParallelism() / 2));
let running = 0;
const waiting: (() => void)[] = [];

/** As `stageFile`. @param signal kills the process; nothing is staged then */
export async function stageInChild(request: StageRequest, signal: AbortSignal): Promise<void> {
  while (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    readAnswer(await askChild(request, signal));
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function askChild(request: StageRequest, signal: AbortSignal): Promise<StageAnswer> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const { file, loader } = childProgram();
    const child = fork(/* turbopackIgnore: true */ file, [], {
      execArgv: [...loader, "--no-warnings", "--max-old-space-size=1024", "--max-semi-space-size=32"],
      signal,
      killSignal: "SIGKILL",
    });
    child.once("message", (answer) => resolve(answer as StageAnswer));
    child.once("error", reject);
    child.once("exit", (code, killedBy) =>
      resolve({ kind: "failed", reason: `the reader ended with ${code ?? killedBy}` }),
    );
    child.send(request);
  });
}

/**
 * The bundle that a build made, which starts quicker, or the source. Not beside `import.meta.url`: bundlers move this
 * module, never the child.
 */
function childProgram(): { file: string; loader: string[] } {
  const root = process.cwd();
  const bundle = path.join(/* turbopackIgnore: true */ root, ".next", "stage-child.mjs");
  if (process.env.NODE_ENV === "production" && existsSync(bundle)) return { file: bundle, loader: [] };
  return {
    file: path.join(/* turbopackIgnore: true */ root, "jobs", "stage-child.ts"),
    loader: ["--import", "tsx"],
  };
}
