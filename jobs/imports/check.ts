import { findWouldBe } from "@/db/imports/findings";
import { moveImport, type StoredImport } from "@/db/imports/imports";

/** Ends the dry run of a staged import: its report says what a run would do, and nothing of the book has changed. */
export async function checkImport(stored: StoredImport): Promise<void> {
  const report = { columns: [], sample: [], ...stored.report, ...(await findWouldBe(stored)) };
  const rowsDone = stored.rowsTotal ?? 0;
  await moveImport(stored.accountId, stored.id, "CHECKED", { report, rowsDone, heldBy: null });
}
