/**
 * A file's way into the book: read, stage, judge, merge. Nothing of the book changes before the file has been read to
 * its end; a dry run stops after judging.
 */
import { rename, rm } from "node:fs/promises";
import { checkLists } from "@/db/contacts/filter-sql";
import { leaveToJobs } from "@/db/imports/hold";
import { createImport, discardImport, getImport, readImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { ImportMoved } from "@/db/imports/stage";
import { requireFreeName } from "@/db/lists/lists";
import { isRefusal } from "@/lib/errors";
import type { AcceptedImport, Import, ImportPlan } from "@/lib/import/import";
import { processName } from "../free-unanswered";
import { shutdownSignal } from "../shutdown";
import { serverName, takenName } from "../spool";
import { surely } from "../surely";
import { advanceImport } from "./advance";
import { enqueueStaging } from "./enqueue";
import { failImport } from "./fail";
import { checkFormat } from "./open-file";
import { stageImport } from "./stage";

export interface ImportRequest {
  accountId: number;
  /** Where the upload was spooled; it is gone afterwards. */
  file: string;
  fileName: string;
  plan: ImportPlan;
  createdBy: string;
}

/**
 * Imports a spooled file to its end, or, when the server is told to stop meanwhile, leaves the rest to a job.
 * @throws AppError 400 when it cannot be read to its end; then nothing has changed. 503 when the database is away: then the
 * import is FAILED with what it did
 */
export async function importFile(request: ImportRequest): Promise<Import | AcceptedImport> {
  const { accountId } = request;
  const importId = await acceptFile(request, "READING", await processName());
  try {
    await stageImport(await readImport(accountId, importId));
    await advanceImport({ accountId, importId });
  } catch (error) {
    if (shutdownSignal().aborted) return leave({ accountId, importId }, error);
    if (!(error instanceof ImportMoved)) {
      await surely(() => giveUp({ accountId, importId }, error), "an import could not be ended as failed");
      throw error;
    }
  }
  return getImport(accountId, importId);
}

/** Takes a file to be imported by a job. @throws AppError 400 and 409 as `acceptFile` */
export async function importLater(request: ImportRequest): Promise<AcceptedImport> {
  const importId = await acceptFile(request, "QUEUED");
  await enqueueStaging(await serverName(), { accountId: request.accountId, importId });
  return { importId, status: "QUEUED" };
}

/**
 * Opens the ledger for a file that this call takes.
 * @throws AppError 400 when its format is not what the call is for or its list is not there, 409 when the name of the
 * new list is taken
 */
async function acceptFile(
  request: ImportRequest,
  status: "QUEUED" | "READING",
  heldBy: string | null = null,
): Promise<number> {
  const { accountId, file, fileName, plan, createdBy } = request;
  await checkFormat(file, fileName, plan.source);
  await checkLists(accountId, "listId", plan.listId === undefined ? [] : [plan.listId]);
  if (plan.newListName) await requireFreeName(accountId, plan.newListName);
  const server = await serverName();
  // What receives uploads removes its files; this one belongs to the import from here on.
  const spoolFile = takenName(file);
  await rename(file, spoolFile);
  const made = { fileName, plan, createdBy, status, spoolFile, server, heldBy };
  return createImport(accountId, made).catch(async (error) => {
    // Should it have been made although the answer was lost, nothing comes of it without its file.
    await rm(spoolFile, { force: true });
    throw error;
  });
}

async function leave(key: ImportKey, error: unknown): Promise<AcceptedImport> {
  const status = await leaveToJobs(key);
  if (status === null) throw error;
  return { importId: key.importId, status };
}

/** A file that is refused before anything of it was merged is forgotten; any other import says what became of it. */
async function giveUp(key: ImportKey, error: unknown): Promise<void> {
  const stored = await readImport(key.accountId, key.importId);
  if (!isRefusal(error) || stored.status === "RUNNING") return failImport(key, error);
  await discardImport(stored.accountId, stored.id);
  if (stored.spoolFile) await rm(stored.spoolFile, { force: true });
}
