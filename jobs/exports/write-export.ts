import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { findCustomFields } from "@/db/custom-fields/custom-fields";
import { readSelected, type StoredExport } from "@/db/exports";
import type { Contact } from "@/lib/contacts/contact";
import { writeCsv } from "@/lib/export/csv";
import { exportColumns } from "@/lib/export/export-columns";
import { writeCards } from "@/lib/export/vcards";
import { writeXlsx } from "@/lib/node/write-xlsx";
import { privateFolder } from "../private-folder";
import { shutdownSignal } from "../shutdown";

/** Where the file of an export lies. */
export async function exportFile({
  accountId,
  id,
  format,
}: Pick<StoredExport, "accountId" | "id" | "format">): Promise<string> {
  return path.join(await exportFolder(), `${accountId}-${id}.${format}`);
}

/** Where a file is written until it is whole: each writer has a place of its own, an export may be ordered again meanwhile. */
const partialFile = (file: string) => `${file}.${randomUUID()}.partial`;

/** The file that a writer is at work on; null for any other name. */
export function fileOfPartial(partial: string): string | null {
  return /^(.+)\.[\da-f-]{36}\.partial$/.exec(partial)?.[1] ?? null;
}

export function exportFolder(): Promise<string> {
  return privateFolder("exports");
}

/** Writes the file beside its final name, and gives it that name when it is whole. @returns how many contacts it has */
export async function writeExport(stored: StoredExport): Promise<number> {
  const { accountId, selection, format } = stored;
  const fields = await findCustomFields(accountId);
  const counted = countedBatches(readSelected(accountId, selection, fields));
  const file = await exportFile(stored);
  const partial = partialFile(file);
  const content = Readable.from(writers[format](exportColumns(fields), counted.batches));
  try {
    await pipeline(content, createWriteStream(partial, { mode: 0o600 }), { signal: shutdownSignal() });
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
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
