/** The job of an export: writes the file beside its final name, and gives it that name when it is whole. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { findCustomFields } from "@/db/custom-fields/custom-fields";
import {
  createExport,
  type ExportKey,
  findUnwritten,
  forgetExpired,
  moveExport,
  readExport,
  readSelected,
  restartExport,
  type StoredExport,
} from "@/db/exports";
import type { Contact } from "@/lib/contacts/contact";
import type { Selection } from "@/lib/contacts/selection";
import { readEnvironment } from "@/lib/environment";
import { AppError } from "@/lib/errors";
import { writeCsv } from "@/lib/export/csv";
import type { ExportFormat } from "@/lib/export/export";
import { exportColumns } from "@/lib/export/export-columns";
import { writeCards } from "@/lib/export/vcards";
import { writeXlsx } from "@/lib/export/xlsx";
import { log } from "@/lib/log";
import { enqueue } from "./queue";
import { shutdownSignal } from "./shutdown";
import { serverName } from "./spool";

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

/** Takes up what a stopped server left, and removes files past their time. */
export async function resumeExports(): Promise<void> {
  const server = await serverName();
  for (const key of await findUnwritten(server)) await enqueueExport(key);
  for (const expired of await forgetExpired(server)) await rm(await exportFile(expired), { force: true });
}

/** @param isLastTry then an error that nobody foresaw ends the export */
export async function exportJob(key: ExportKey, isLastTry: boolean): Promise<void> {
  try {
    const stored = await readExport(key.accountId, key.exportId);
    await moveExport(key, { status: "RUNNING" });
    const contactCount = await writeExport(stored);
    await moveExport(key, { status: "COMPLETED", contactCount });
  } catch (error) {
    if (shutdownSignal().aborted || (error instanceof AppError && error.code === "not_found")) return;
    if (!(error instanceof AppError) && !isLastTry) throw error;
    log("error", "an export failed", { ...key, error });
    await moveExport(key, { status: "FAILED" });
  }
}

/** Where the file of an export lies. */
export async function exportFile({ accountId, id, format }: StoredExport): Promise<string> {
  const folder = path.resolve(/* turbopackIgnore: true */ readEnvironment().DATA_DIR, "exports");
  await mkdir(folder, { recursive: true });
  return path.join(folder, `${accountId}-${id}.${format}`);
}

/** @returns how many contacts were written */
export async function writeExport(stored: StoredExport): Promise<number> {
  const { accountId, selection, format } = stored;
  const fields = await findCustomFields(accountId);
  const counted = countedBatches(readSelected(accountId, selection, fields));
  const file = await exportFile(stored);
  const partial = `${file}.partial`;
  const content = Readable.from(writers[format](exportColumns(fields), counted.batches));
  await pipeline(content, createWriteStream(partial), { signal: shutdownSignal() });
  await rename(partial, file);
  return counted.count();
}

const writers = {
  csv: writeCsv,
  xlsx: writeXlsx,
  vcf: (_: unknown, batches: AsyncIterable<Contact[]>) => writeCards(batches),
};

function countedBatches(batches: AsyncIterable<Contact[]>) {
  let count = 0;
  const counting = async function* () {
    for await (const contacts of batches) {
      count += contacts.length;
      yield contacts;
    }
  };
  return { batches: counting(), count: () => count };
}

async function enqueueExport(key: ExportKey): Promise<void> {
  await enqueue(exportTask(await serverName()), key, { key: `export-${key.exportId}` });
}
