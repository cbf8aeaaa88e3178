import { and, eq, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { ImportFindings } from "@/lib/import/import";
import { statusesBefore } from "@/lib/import/status";
import { imports } from "../schema/imports";
import { write } from "../write";
import { findDone } from "./findings";
import { lockImport, readImport, type StoredImport } from "./imports";
import type { ImportKey } from "./recover";
import { takeTurn } from "./take-turn";

type Report = NonNullable<StoredImport["report"]>;
type Failure = Pick<Report, "failure" | "failureErrors">;

/**
 * Cancels an import; waits for the chunk that is being merged. Before its run it comes to nothing, whatever a check has
 * found; a run leaves what is merged, and its figures.
 * @returns the import as it was
 * @throws AppError 404, 409 when it has ended
 */
export async function cancelImport(key: ImportKey): Promise<StoredImport> {
  const before = await endEarly(key, "CANCELLED", (report, done) => {
    const { format, encoding, delimiter, columns = [], sample = [] } = report ?? {};
    return { format, encoding, delimiter, columns, sample, ...done };
  });
  if (before) return before;
  const { status } = await readImport(key.accountId, key.importId);
  throw new AppError("conflict", `This import has ended already (${status}).`);
}

/**
 * Ends an import as FAILED behind the chunk that is being merged, with the reason and what it did until then.
 * @returns the import as it was; null when it had ended
 */
export function markFailed(key: ImportKey, failure: Failure): Promise<StoredImport | null> {
  return endEarly(key, "FAILED", (report, done) => ({
    columns: [],
    sample: [],
    ...report,
    ...done,
    ...failure,
  }));
}

/** Status, figures and reason change together: nobody sees an end without them, and nothing is merged beside the count. */
function endEarly(
  key: ImportKey,
  status: "CANCELLED" | "FAILED",
  toReport: (report: Report | null, done: ImportFindings | null) => Report,
): Promise<StoredImport | null> {
  return write(
    async (tx) => {
      await takeTurn(tx, key.importId);
      const before = await lockImport(tx, key.accountId, key.importId);
      if (before.status === status) return before;
      if (!statusesBefore(status).includes(before.status)) return null;
      const done = before.status === "RUNNING" ? await findDone(before, tx) : null;
      const report = toReport(before.report, done);
      const rowsDone = done?.summary.total ?? 0;
      await tx
        .update(imports)
        .set({ status, report, rowsDone, spoolFile: null, heldBy: null, updatedAt: sql`clock_timestamp()` })
        .where(isImport(key));
      return before;
    },
    { isIdempotent: true },
  );
}

function isImport({ accountId, importId }: ImportKey) {
  return and(eq(imports.accountId, accountId), eq(imports.id, importId));
}
