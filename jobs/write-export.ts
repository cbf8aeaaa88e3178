import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { findCustomFields } from "@/db/custom-fields/custom-fields";
import { readSelected, type StoredExport } from "@/db/exports";
import type { Contact } from "@/lib/contacts/contact";
import { readEnvironment } from "@/lib/environment";
import { writeCsv } from "@/lib/export/csv";
import { exportColumns } from "@/lib/export/export-columns";
import { writeCards } from "@/lib/export/vcards";
import { writeXlsx } from "@/lib/export/xlsx";
import { shutdownSignal } from "./shutdown";

/** Where the file of an export lies. */
export async function exportFile({ accountId, id, format }: StoredExport): Promise<string> {
  const folder = path.resolve(/* turbopackIgnore: true */ readEnvironment().DATA_DIR, "exports");
  await mkdir(folder, { recursive: true });
  return path.join(folder, `${accountId}-${id}.${format}`);
}

/** Writes the file beside its final name, and gives it that name when it is whole. @returns how many contacts it has */
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
