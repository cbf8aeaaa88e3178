import { cancelImport as cancel } from "@/db/imports/end-early";
import { getImport, readImport } from "@/db/imports/imports";
import { startRun } from "@/db/imports/start-run";
import { AppError } from "@/lib/errors";
import type { Import } from "@/lib/import/import";
import { type Accepted, type ImportRequest, openImport } from "./import-file";
import { enqueueReading, enqueueRun } from "./import-jobs";
import { serverName } from "./spool";

/** Takes a file to be imported by a job. @throws AppError as `openImport` */
export async function importLater(request: ImportRequest): Promise<Accepted> {
  const importId = await openImport(request, "QUEUED");
  await enqueueReading(await serverName(), { accountId: request.accountId, importId });
  return { importId, status: "QUEUED" };
}

/**
 * Runs an import that was checked; a job merges it.
 * @throws AppError 404, 409 unless it is CHECKED or when the name of its new list is taken
 */
export async function runImport(accountId: number, importId: number): Promise<Accepted> {
  const started = await startRun(await readImport(accountId, importId), "CHECKED");
  if (!started) throw new AppError("conflict", "Only an import that is checked and not yet run can be run.");
  await enqueueRun({ accountId, importId });
  return { importId, status: "RUNNING" };
}

/**
 * Stops an import. Before its run it comes to nothing; a run stops behind the chunk it is at, and what is merged stays.
 * @throws AppError 404, 409 when it has ended
 */
export async function cancelImport(accountId: number, importId: number): Promise<Import> {
  await cancel({ accountId, importId });
  return getImport(accountId, importId);
}
