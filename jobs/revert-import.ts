import { getImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { previewRevert, revertRows } from "@/db/imports/revert";
import { AppError } from "@/lib/errors";
import type { ImportReverted, ImportStatus } from "@/lib/import/import";
import { enqueue } from "./queue";
import { shutdownSignal } from "./shutdown";

export const revertTask = "revert-import";

/** Goes on with a revert that was cut off. */
export function enqueueRevert(key: ImportKey): Promise<void> {
  return enqueue(revertTask, key, { key: `revert-import-${key.importId}` });
}

export async function revertImportJob({ accountId, importId }: ImportKey): Promise<void> {
  const { status } = await getImport(accountId, importId);
  if (status !== "REVERTED") await revertRows(accountId, importId, () => shutdownSignal().aborted);
}

/**
 * Takes an import back: created contacts go, updated ones get their old values, memberships it added go; whoever was
 * touched since is kept.
 * @param dryRun only says what would happen
 * @throws AppError 404, 409 when there is nothing to take back, 503 when the server is stopping: it goes on later
 */
export async function revertImport(
  accountId: number,
  importId: number,
  { dryRun }: { dryRun: boolean },
): Promise<ImportReverted & { importId: number; status: ImportStatus }> {
  const reverted = dryRun
    ? await previewRevert(accountId, importId)
    : await revertRows(accountId, importId, () => shutdownSignal().aborted);
  if (!reverted)
    throw new AppError("unavailable", "The server is stopping. The import is taken back when it is back.");
  const { status } = await getImport(accountId, importId);
  return { importId, status, ...reverted };
}
