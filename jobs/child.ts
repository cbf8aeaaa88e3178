/** A process for one piece of long work: it takes a `ChildTask` and says one `ChildAnswer`. */
import { readExport } from "@/db/exports";
import { closeConnections } from "@/db/postgres";
import { answerParent } from "@/lib/node/answer-parent.mjs";
import { type ChildAnswer, toAnswer } from "./child-answer";
import { writeExport } from "./exports/write-export";
import { stageFile } from "./imports/stage-file";
import type { ChildTask } from "./run-in-child";

answerParent(async function* (task: ChildTask): AsyncIterable<ChildAnswer> {
  const answer = await work(task).then((count) => ({ kind: "done", count }) as const, toAnswer);
  await closeConnections();
  yield answer;
});

/** @returns how much was done, where that is worth telling */
async function work(task: ChildTask): Promise<number> {
  if (task.kind === "export") return writeExport(await readExport(task.accountId, task.exportId));
  await stageFile(task);
  return 0;
}
