/** The jobs of an import: the server that took the file reads it, any worker merges. */
import { readImport, type StoredImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { ImportMoved } from "@/db/imports/stage";
import { AppError } from "@/lib/errors";
import { continueImport } from "./continue-import";
import { failImport, isRefusal } from "./fail-import";
import { enqueue } from "./queue";
import { readImportFile } from "./read-import";
import { shutdownSignal } from "./shutdown";

export const readTask = (server: string) => `read-import:${server}`;
export const runTask = "run-import";

export function enqueueReading(server: string, key: ImportKey): Promise<void> {
  return enqueue(readTask(server), key, { key: `read-import-${key.importId}` });
}

export function enqueueRun(key: ImportKey): Promise<void> {
  return enqueue(runTask, key, { key: `run-import-${key.importId}` });
}

/** @param isLastTry then an error that nobody foresaw ends the import */
export async function readImportJob(key: ImportKey, isLastTry: boolean): Promise<void> {
  await settle(key, isLastTry, async (stored) => {
    if (stored.status !== "QUEUED" && stored.status !== "READING") return;
    await readImportFile(stored);
    await enqueueRun(key);
  });
}

export async function runImportJob(key: ImportKey, isLastTry: boolean): Promise<void> {
  await settle(key, isLastTry, () => continueImport(key.accountId, key.importId));
}

/** Does a step of an import; what goes wrong is kept with the import. What a stopping server cuts off goes on later. */
async function settle(
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
