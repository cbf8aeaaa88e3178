/** The jobs of an import: the server that took the file reads it, any worker merges. */
import { rm } from "node:fs/promises";
import { findDone } from "@/db/imports/findings";
import { moveImport, readImport, type StoredImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { ImportMoved } from "@/db/imports/stage";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { continueImport } from "./continue-import";
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
    if (!(error instanceof AppError) && !isLastTry) throw error;
    if (!(error instanceof AppError)) log("error", "an import failed", { importId, error });
    await fail(await readImport(accountId, importId), error);
  }
}

async function fail(stored: StoredImport, error: unknown): Promise<void> {
  const { accountId, id, report, status, spoolFile } = stored;
  const failure =
    error instanceof AppError
      ? { failure: error.message, failureErrors: error.extra.errors }
      : { failure: "Something went wrong on our side. Import the file again." };
  const done = status === "RUNNING" ? await findDone(stored) : {};
  await moveImport(accountId, id, ["QUEUED", "READING", "CHECKING", "RUNNING"], {
    status: "FAILED",
    spoolFile: null,
    report: { columns: [], sample: [], ...report, ...done, ...failure },
  });
  if (spoolFile) await rm(spoolFile, { force: true });
}
