import { rm, stat } from "node:fs/promises";
import { moveImport, type StoredImport } from "@/db/imports/imports";
import { AppError } from "@/lib/errors";
import { runInChild } from "../run-in-child";
import { shutdownSignal } from "../shutdown";
import { type StageRequest, stageFile } from "./stage-file";

/**
 * Bytes up to which a file is read where it arrived: a process of its own would take longer to start. The ugliest file of
 * this size holds the server up for some 0.2 s (`e2e/load/heavy-uploads.spec.ts`).
 */
const smallFile = 131_072;

/**
 * Reads the file of an import and stages it; then the file is gone.
 * @throws AppError 400 when it cannot be read to its end, ImportMoved when somebody cancelled it
 */
export async function stageImport(stored: StoredImport): Promise<void> {
  const { accountId, id: importId, fileName, plan, spoolFile } = stored;
  const size = await sizeOf(spoolFile);
  if (spoolFile === null || size === null)
    throw new AppError("invalid_input", "The uploaded file is gone from the server. Upload it again.");
  await moveImport(accountId, importId, "READING");
  const request: StageRequest = { accountId, importId, file: spoolFile, fileName, plan };
  await (size <= smallFile
    ? stageFile(request)
    : runInChild({ kind: "stage", ...request }, shutdownSignal()));
  await rm(spoolFile, { force: true });
}

async function sizeOf(file: string | null): Promise<number | null> {
  if (file === null) return null;
  return stat(file).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
}
