import { readFile } from "node:fs/promises";
import { createExport, readExport } from "@/db/exports";
import type { ExportFormat } from "@/lib/export/export";
import { exportJob } from "../exports/export-contacts";
import { exportFile } from "../exports/write-export";

/** All contacts of an account as a file. */
export async function exportEverybody(accountId: number, format: ExportFormat): Promise<Buffer> {
  const selection = { filter: {} };
  const { id } = await createExport(accountId, { format, selection, createdBy: "Test", server: "test" });
  await exportJob({ accountId, exportId: id }, true);
  return readFile(await exportFile(await readExport(accountId, id)));
}
