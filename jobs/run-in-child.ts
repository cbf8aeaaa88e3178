/**
 * Reads large files, and writes large exports, in a process of their own: the thread that answers requests stays free, a
 * file that eats memory takes nobody with it, and the work overlaps with PostgreSQL's on two cores.
 */
import { availableParallelism } from "node:os";
import type { ExportKey } from "@/db/exports";
import { createLimit } from "@/lib/limit";
import { askChild, ChildEnded } from "@/lib/node/ask-child";
import { oncePerProcess } from "@/lib/process-wide";
import { type ChildAnswer, readAnswer } from "./child-answer";
import type { StageRequest } from "./imports/stage-file";

export type ChildTask = ({ kind: "stage" } & StageRequest) | ({ kind: "export" } & ExportKey);

/** Others wait for their turn: each takes a core and some 150 MB. */
const inTurn = oncePerProcess("turns of children", () =>
  createLimit(Math.max(2, Math.floor(availableParallelism() / 2))),
);

const program = { source: "jobs/child.ts", memory: 1024, nodeOptions: ["--max-semi-space-size=32"] };

/** Runs one task to its end. @param signal kills the process @throws what the task throws */
export async function runInChild(task: ChildTask, signal: AbortSignal): Promise<number> {
  return readAnswer(await inTurn(() => answerTo(task, signal)));
}

async function answerTo(task: ChildTask, signal: AbortSignal): Promise<ChildAnswer> {
  try {
    for await (const answer of askChild<ChildAnswer>(task, { ...program, signal })) return answer;
    return { kind: "failed", reason: "it said nothing" };
  } catch (error) {
    if (error instanceof ChildEnded) return { kind: "failed", reason: error.message };
    throw error;
  }
}
