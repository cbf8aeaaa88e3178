import { findDone } from "@/db/imports/findings";
import { moveImport, readImport, type StoredImport } from "@/db/imports/imports";
import { mergeRows } from "@/db/imports/merge";
import { startRun } from "@/db/imports/start-run";
import { isWorthVacuuming } from "@/db/imports/vacuum";
import { AppError } from "@/lib/errors";
import type { AcceptedImport } from "@/lib/import/import";
import { enqueue } from "../queue";
import { shutdownSignal } from "../shutdown";
import { enqueueAdvance } from "./enqueue";

export const vacuumTask = "vacuum-after-import";

/**
 * Runs an import that was checked; a job merges it.
 * @throws AppError 404, 409 unless it is CHECKED or when the name of its new list is taken
 */
export async function runImport(accountId: number, importId: number): Promise<AcceptedImport> {
  const started = await startRun(await readImport(accountId, importId), "CHECKED");
  if (!started) throw new AppError("conflict", "Only an import that is checked and not yet run can be run.");
  await enqueueAdvance({ accountId, importId });
  return { importId, status: "RUNNING" };
}

/**
 * Merges the rows of a running import into the book, to the end unless somebody cancels it.
 * @throws AppError 503 when this server is stopping
 */
export async function mergeImport(stored: StoredImport): Promise<void> {
  const { accountId, id: importId, plan, listId, rowsTotal } = stored;
  const merge = { accountId, importId, mode: plan.mode, listId };
  const isStopped = () => shutdownSignal().aborted;
  const isWhole = await mergeRows(merge, rowsTotal ?? 0, isStopped);
  if (isWhole) await complete(stored);
  else if (isStopped())
    throw new AppError("unavailable", "The server is stopping. The import goes on when it is back.");
}

async function complete(stored: StoredImport): Promise<void> {
  const report = { columns: [], sample: [], ...stored.report, ...(await findDone(stored)) };
  const { total: rowsDone, created, updated } = report.summary;
  await moveImport(stored.accountId, stored.id, "COMPLETED", { report, rowsDone, heldBy: null });
  if (await isWorthVacuuming(stored.listId === null ? created + updated : rowsDone))
    await enqueue(vacuumTask, {}, { key: vacuumTask });
}
