import { holdUndo, releaseUndo } from "@/db/imports/hold";
import { getImport, readImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { previewRevert, revertRows } from "@/db/imports/revert";
import type { AcceptedImport, ImportReverted } from "@/lib/import/import";
import { processName } from "../free-unanswered";
import { shutdownSignal } from "../shutdown";
import { surely } from "../surely";

export async function revertImportJob({ accountId, importId }: ImportKey): Promise<void> {
  const { status } = await getImport(accountId, importId);
  if (status !== "REVERTED") await revertRows(accountId, importId, () => shutdownSignal().aborted);
}

/**
 * Takes an import back: created contacts go, updated ones get their old values, memberships it added go; whoever was
 * changed since is kept. When the server is told to stop meanwhile, a job does the rest.
 * @param dryRun only says what would happen
 * @throws AppError 404, 409 when there is nothing to take back
 */
export async function revertImport(
  accountId: number,
  importId: number,
  { dryRun }: { dryRun: boolean },
): Promise<AcceptedImport & Partial<ImportReverted>> {
  const reverted = dryRun
    ? await previewRevert(accountId, importId)
    : await revertForCaller({ accountId, importId });
  const { status } = await getImport(accountId, importId);
  return { importId, status, ...reverted };
}

async function revertForCaller(key: ImportKey): Promise<ImportReverted | null> {
  const { accountId, importId } = key;
  const isStopped = () => shutdownSignal().aborted;
  const holder = await processName();
  await holdUndo(key, holder);
  try {
    return await revertRows(accountId, importId, isStopped);
  } catch (error) {
    // What has begun is finished by a job; of what has not, nothing is done later.
    if (isStopped() && (await hasBegun(key))) return null;
    await surely(() => releaseUndo(key, holder), "an undo could not be released");
    throw error;
  }
}

/** False also where it cannot be asked: then the caller is told of the error. */
async function hasBegun({ accountId, importId }: ImportKey): Promise<boolean> {
  return readImport(accountId, importId).then(
    ({ revertedUpTo }) => revertedUpTo !== null,
    () => false,
  );
}
