import { rm } from "node:fs/promises";
import { markFailed } from "@/db/imports/end-early";
import type { ImportKey } from "@/db/imports/recover";
import { AppError, isRefusal } from "@/lib/errors";
import { log } from "@/lib/node/log";

/** Ends an import as FAILED, with the reason for a person and what it did until then. Nothing of it is done later. */
export async function failImport(key: ImportKey, error: unknown): Promise<void> {
  const before = await markFailed(key, failureOf(error));
  if (before === null) return;
  if (!isRefusal(error)) log("error", "an import failed", { importId: key.importId, error });
  if (before.spoolFile) await rm(before.spoolFile, { force: true });
}

function failureOf(error: unknown) {
  if (error instanceof AppError) return { failure: error.message, failureErrors: error.extra.errors };
  return { failure: "Something went wrong on our side. Import the file again." };
}
