/** A process for one piece of long work: it takes a `ChildTask`, answers a `ChildAnswer` and ends with its parent. */
import { readExport } from "@/db/exports";
import { closeConnections } from "@/db/postgres";
import { type ChildAnswer, toAnswer } from "./child-answer";
import type { ChildTask } from "./run-in-child";
import { stageFile } from "./stage-file";
import { writeExport } from "./write-export";

process.once("disconnect", () => process.exit(1));
process.once("message", async (task: ChildTask) => {
  const answer = await work(task).then((count) => ({ kind: "done", count }) as const, toAnswer);
  await closeConnections();
  process.send?.(answer satisfies ChildAnswer, () => process.exit(0));
});

/** @returns how much was done, where that is worth telling */
async function work(task: ChildTask): Promise<number> {
  if (task.kind === "export") return writeExport(await readExport(task.accountId, task.exportId));
  await stageFile(task);
  return 0;
}
