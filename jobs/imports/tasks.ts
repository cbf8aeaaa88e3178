/** What a worker does for an import: the server that took the file stages it, any worker checks, merges and takes back. */
import { readImport, type StoredImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { ImportMoved } from "@/db/imports/stage";
import { AppError, isRefusal } from "@/lib/errors";
import { isUnread } from "@/lib/import/status";
import { shutdownSignal } from "../shutdown";
import { advanceImport } from "./advance";
import { enqueueAdvance } from "./enqueue";
import { failImport } from "./fail";
import { stageImport } from "./stage";

/** @param isLastTry then an error that nobody foresaw ends the import */
export async function stageImportJob(key: ImportKey, isLastTry: boolean): Promise<void> {
  await endWell(key, isLastTry, async (stored) => {
    if (!isUnread(stored.status)) return;
    await stageImport(stored);
    await enqueueAdvance(key);
  });
}

/** @param isLastTry as for `stageImportJob` */
export async function advanceImportJob(key: ImportKey, isLastTry: boolean): Promise<void> {
  await endWell(key, isLastTry, () => advanceImport(key));
}

/** Does a step of an import; what goes wrong is kept with the import. What a stopping server cuts off goes on later. */
async function endWell(
  { accountId, importId }: ImportKey,
  isLastTry: boolean,
  step: (stored: StoredImport) => Promise<void>,
): Promise<void> {
  try {
    await step(await readImport(accountId, importId));
  } catch (error) {
    if (error instanceof ImportMoved || shutdownSignal().aborted) return;
    if (error instanceof AppError && error.code === "not_found") return;
    if (!isRefusal(error) && !isLastTry) throw error;
    await failImport({ accountId, importId }, error);
  }
}
