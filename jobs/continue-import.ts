import { findDone, findWouldBe } from "@/db/imports/findings";
import { moveImport, readImport, type StoredImport } from "@/db/imports/imports";
import { mergeRows } from "@/db/imports/merge";
import { startRun } from "@/db/imports/start-run";
import { isWorthVacuuming } from "@/db/imports/vacuum";
import { AppError } from "@/lib/errors";
import { enqueue } from "./queue";
import { shutdownSignal } from "./shutdown";

/**
 * Takes a staged import to where it is to stop: CHECKED after a dry run, else COMPLETED. Wherever it was cut off, it
 * goes on from there.
 * @throws AppError 503 when this server is stopping; what is merged stays, and the import goes on later
 */
export async function continueImport(accountId: number, importId: number): Promise<void> {
  const stored = await readImport(accountId, importId);
  if (stored.status === "CHECKING") await (stored.plan.dryRun ? check(stored) : startRun(stored, "CHECKING"));
  await run(await readImport(accountId, importId));
}

async function check(stored: StoredImport): Promise<void> {
  const report = { ...emptyReport, ...stored.report, ...(await findWouldBe(stored)) };
  const rowsDone = stored.rowsTotal ?? 0;
  await moveImport(stored.accountId, stored.id, "CHECKED", {
    report,
    rowsDone,
    heldBy: null,
  });
}

async function run(stored: StoredImport): Promise<void> {
  if (stored.status !== "RUNNING") return;
  const { accountId, id: importId, plan, listId, rowsTotal } = stored;
  const merge = { accountId, importId, mode: plan.mode, listId };
  const isStopped = () => shutdownSignal().aborted;
  const isWhole = await mergeRows(merge, rowsTotal ?? 0, isStopped);
  if (isWhole) await complete(stored);
  else if (isStopped())
    throw new AppError("unavailable", "The server is stopping. The import goes on when it is back.");
}

async function complete(stored: StoredImport): Promise<void> {
  const report = { ...emptyReport, ...stored.report, ...(await findDone(stored)) };
  const { total: rowsDone, created, updated } = report.summary;
  await moveImport(stored.accountId, stored.id, "COMPLETED", {
    report,
    rowsDone,
    heldBy: null,
  });
  if (await isWorthVacuuming(stored.listId === null ? created + updated : rowsDone))
    await enqueue("vacuum-after-import", {}, { key: "vacuum-after-import" });
}

const emptyReport = { columns: [], sample: [] };
