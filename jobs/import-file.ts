/**
 * A file's way into the book: read, stage, judge, merge. Nothing of the book changes before the file has been read to
 * its end; a dry run stops after judging.
 */
import { rename, rm } from "node:fs/promises";
import { checkLists } from "@/db/contacts/filter-sql";
import { createImport, discardImport, getImport, readImport, type StoredImport } from "@/db/imports/imports";
import { ImportMoved } from "@/db/imports/stage";
import { requireFreeName } from "@/db/lists/lists";
import { AppError } from "@/lib/errors";
import type { Import, ImportPlan } from "@/lib/import/import";
import { continueImport } from "./continue-import";
import { checkFormat } from "./open-file";
import { readImportFile } from "./read-import";
import { shutdownSignal } from "./shutdown";
import { serverName } from "./spool";

export interface ImportRequest {
  accountId: number;
  /** Where the upload was spooled; it is gone afterwards. */
  file: string;
  fileName: string;
  plan: ImportPlan;
  createdBy: string;
}

/**
 * Imports a spooled file to its end.
 * @throws AppError 400 when it cannot be read to its end; then nothing has changed. 503 when the server is stopping
 */
export async function importFile(request: ImportRequest): Promise<Import> {
  const { accountId } = request;
  const importId = await openImport(request, "READING");
  const stored = await readImport(accountId, importId);
  try {
    await readImportFile(stored);
    await continueImport(accountId, importId);
  } catch (error) {
    if (error instanceof AppError && error.code !== "unavailable") await forget(stored);
    if (!(error instanceof ImportMoved)) throw shutdownSignal().aborted ? stopping() : error;
  }
  return getImport(accountId, importId);
}

/**
 * Opens the ledger for a file that this call takes.
 * @throws AppError 400 when its format is not what the call is for or its list is not there, 409 when the name of the
 * new list is taken
 */
export async function openImport(request: ImportRequest, status: "QUEUED" | "READING"): Promise<number> {
  const { accountId, file, fileName, plan, createdBy } = request;
  await checkFormat(file, fileName, plan.source);
  await checkLists(accountId, "listId", plan.listId === undefined ? [] : [plan.listId]);
  if (plan.newListName) await requireFreeName(accountId, plan.newListName);
  const server = await serverName();
  // What receives uploads removes its files; this one belongs to the import from here on.
  const spoolFile = `${file}.import`;
  await rename(file, spoolFile);
  return createImport(accountId, { fileName, plan, createdBy, status, spoolFile, server });
}

function stopping(): AppError {
  return new AppError("unavailable", "The server is stopping. The import goes on when it is back.");
}

async function forget({ accountId, id, spoolFile }: StoredImport): Promise<void> {
  await discardImport(accountId, id);
  if (spoolFile) await rm(spoolFile, { force: true });
}
