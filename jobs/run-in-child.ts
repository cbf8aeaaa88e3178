/**
 * Reads large files, and writes large exports, in a process of their own: the thread that answers requests stays free, a
 * file that eats memory takes nobody with it, and the work overlaps with PostgreSQL's on two cores.
 */
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { ExportKey } from "@/db/exports";
import { createLimit } from "@/lib/limit";
import { oncePerProcess } from "@/lib/process-wide";
import { type ChildAnswer, readAnswer } from "./child-answer";
import type { StageRequest } from "./stage-file";

export type ChildTask = ({ kind: "stage" } & StageRequest) | ({ kind: "export" } & ExportKey);

/** Others wait for their turn: each takes a core and some 150 MB. */
const inTurn = oncePerProcess("turns of children", () =>
  createLimit(Math.max(2, Math.floor(availableParallelism() / 2))),
);

/** Runs one task to its end. @param signal kills the process @throws what the task throws */
export async function runInChild(task: ChildTask, signal: AbortSignal): Promise<number> {
  return readAnswer(await inTurn(() => askChild(task, signal)));
}

function askChild(task: ChildTask, signal: AbortSignal): Promise<ChildAnswer> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const { file, loader } = childProgram();
    const child = fork(/* turbopackIgnore: true */ file, [], {
      execArgv: [...loader, "--no-warnings", "--max-old-space-size=1024", "--max-semi-space-size=32"],
      signal,
      killSignal: "SIGKILL",
    });
    child.once("message", (answer) => resolve(answer as ChildAnswer));
    child.once("error", reject);
    child.once("exit", (code, killedBy) =>
      resolve({ kind: "failed", reason: `it ended with ${code ?? killedBy}` }),
    );
    child.send(task);
  });
}

/**
 * The bundle that a build made, which starts quicker, or the source. Not beside `import.meta.url`: bundlers move this
 * module, never the child.
 */
function childProgram(): { file: string; loader: string[] } {
  const root = process.cwd();
  const bundle = path.join(/* turbopackIgnore: true */ root, ".next", "child.mjs");
  if (process.env.NODE_ENV === "production" && existsSync(bundle)) return { file: bundle, loader: [] };
  return {
    file: path.join(/* turbopackIgnore: true */ root, "jobs", "child.ts"),
    loader: ["--import", "tsx"],
  };
}
