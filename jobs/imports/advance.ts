import { readImport } from "@/db/imports/imports";
import type { ImportKey } from "@/db/imports/recover";
import { startRun } from "@/db/imports/start-run";
import { checkImport } from "./check";
import { mergeImport } from "./run";

/**
 * Takes a staged import to where it is to stop: CHECKED after a dry run, else COMPLETED. Wherever it was cut off, it
 * goes on from there.
 * @throws AppError 503 when this server is stopping; what is merged stays, and the import goes on later
 */
export async function advanceImport({ accountId, importId }: ImportKey): Promise<void> {
  const staged = await readImport(accountId, importId);
  if (staged.status === "CHECKING")
    await (staged.plan.dryRun ? checkImport(staged) : startRun(staged, "CHECKING"));
  const stored = await readImport(accountId, importId);
  if (stored.status === "RUNNING") await mergeImport(stored);
}
