/**
 * The tasks of imports: how one is left to a worker. What they do is in `tasks.ts`. Their names stay as they are: after an
 * upgrade, jobs of the version before may wait in the queue.
 */
import type { ImportKey } from "@/db/imports/recover";
import { enqueue } from "../queue";

/** The file lies on one server; only that one can read it. */
export const stageTask = (server: string) => `read-import:${server}`;
export const advanceTask = "run-import";
export const revertTask = "revert-import";

export function enqueueStaging(server: string, key: ImportKey): Promise<void> {
  return enqueue(stageTask(server), key, { key: `read-import-${key.importId}` });
}

export function enqueueAdvance(key: ImportKey): Promise<void> {
  return enqueue(advanceTask, key, { key: `run-import-${key.importId}` });
}

/** Goes on with a revert that was cut off. */
export function enqueueRevert(key: ImportKey): Promise<void> {
  return enqueue(revertTask, key, { key: `revert-import-${key.importId}` });
}
