/** Exports: ordered by a request, written by a job. */
import { rm } from "node:fs/promises";
import {
  createExport,
  type ExportKey,
  findKept,
  findUnwritten,
  forgetExpired,
  moveExport,
  readExport,
  restartExport,
  type StoredExport,
} from "@/db/exports";
import type { Selection } from "@/lib/contacts/selection";
import { AppError, isRefusal } from "@/lib/errors";
import type { ExportFormat } from "@/lib/export/export";
import { log } from "@/lib/node/log";
import { enqueue } from "../queue";
import { runInChild } from "../run-in-child";
import { shutdownSignal } from "../shutdown";
import { removeStale, serverName } from "../spool";
import { exportFile, exportFolder, fileOfPartial, writeExport } from "./write-export";

/** Contacts up to which a file is written where it was ordered. */
const fewContacts = 2000;

export const exportTask = (server: string) => `export-contacts:${server}`;

/** Orders a file of the selected contacts. @throws AppError 400 when the selection names what is not there */
export async function startExport(
  accountId: number,
  order: { selection: Selection; format: ExportFormat; createdBy: string },
): Promise<StoredExport> {
  const made = await createExport(accountId, { ...order, server: await serverName() });
  await enqueueExport({ accountId, exportId: made.id });
  return made;
}

/** Writes an export again, of the contacts as they are now. @throws AppError 404 */
export async function repeatExport(accountId: number, exportId: number): Promise<StoredExport> {
  const made = await restartExport(accountId, exportId, await serverName());
  await enqueueExport({ accountId, exportId });
  return made;
}

/** Takes up what a stopped server left. */
export async function resumeExports(): Promise<void> {
  for (const key of await findUnwritten(await serverName())) await enqueueExport(key);
}

/** Removes files past their time, and those of no export that a killed server left behind. */
export async function sweepExports(): Promise<void> {
  const server = await serverName();
  for (const expired of await forgetExpired(server)) await rm(await exportFile(expired), { force: true });
  const [wanted, written] = [new Set<string>(), new Set<string>()];
  for (const kept of await findKept(server)) {
    const file = await exportFile(kept);
    wanted.add(file);
    if (kept.status === "RUNNING") written.add(file);
  }
  const isWanted = (file: string) => wanted.has(file) || written.has(fileOfPartial(file) ?? "");
  await removeStale(await exportFolder(), (file) => !isWanted(file));
}

/** @param isLastTry then an error that nobody foresaw ends the export */
export async function exportJob(key: ExportKey, isLastTry: boolean): Promise<void> {
  try {
    const stored = await readExport(key.accountId, key.exportId);
    await moveExport(key, { status: "RUNNING" });
    const contactCount = await write(stored);
    await moveExport(key, { status: "COMPLETED", contactCount });
  } catch (error) {
    if (shutdownSignal().aborted || (error instanceof AppError && error.code === "not_found")) return;
    if (!isRefusal(error) && !isLastTry) throw error;
    log("error", "an export failed", { ...key, error });
    await moveExport(key, { status: "FAILED" });
  }
}

/** Contacts named one by one are few; of all others a process of their own keeps the server free. */
async function write(stored: StoredExport): Promise<number> {
  const { accountId, id: exportId, selection } = stored;
  if ("ids" in selection && selection.ids.length <= fewContacts) return writeExport(stored);
  return runInChild({ kind: "export", accountId, exportId }, shutdownSignal());
}

async function enqueueExport(key: ExportKey): Promise<void> {
  await enqueue(exportTask(await serverName()), key, { key: `export-${key.exportId}` });
}
