import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Import, ImportPlan } from "@/lib/import/import";
import { type ImportRequest, importFile } from "../imports/accept";
import { newSpoolFile } from "../spool";

export const italianPlan: ImportPlan = {
  source: "table",
  mode: "CREATE_UPDATE",
  defaultCountry: "IT",
  limit: 10,
  dryRun: false,
};

/** An upload as it lies in the spool. */
export async function spoolContent(
  accountId: number,
  content: string | Uint8Array,
  fileName = "clienti.csv",
  plan: Partial<ImportPlan> = {},
): Promise<ImportRequest> {
  const file = `${await newSpoolFile()}-${randomUUID()}`;
  await writeFile(file, content);
  const source = fileName.endsWith(".vcf") ? "cards" : "table";
  return { accountId, file, fileName, plan: { ...italianPlan, source, ...plan }, createdBy: "Test" };
}

/** Uploads and imports, to the end. */
export async function importContent(...given: Parameters<typeof spoolContent>): Promise<Import> {
  const done = await importFile(await spoolContent(...given));
  if (!("fileName" in done)) throw new Error(`The import was left to jobs: ${done.status}`);
  return done;
}
