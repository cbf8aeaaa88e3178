/** The process that reads one file: it takes a `StageRequest`, answers a `StageAnswer` and ends with its parent. */
import { closeConnections } from "@/db/postgres";
import { type StageAnswer, toAnswer } from "./stage-answer";
import { type StageRequest, stageFile } from "./stage-file";

process.once("disconnect", () => process.exit(1));
process.once("message", async (request: StageRequest) => {
  const answer = await stageFile(request).then(() => ({ kind: "staged" }) as const, toAnswer);
  await closeConnections();
  process.send?.(answer satisfies StageAnswer, () => process.exit(0));
});
