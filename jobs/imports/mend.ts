import { findCustomFields } from "@/db/custom-fields/custom-fields";
import { findWouldBe } from "@/db/imports/findings";
import { getImport, keepReport, lockImport, type StoredImport } from "@/db/imports/imports";
import { judgeRows } from "@/db/imports/judge";
import { readStagedRows, replaceStagedRows } from "@/db/imports/mend";
import type { StagedRow } from "@/db/imports/staged-lines";
import { type Transaction, write } from "@/db/write";
import { AppError, invalidField } from "@/lib/errors";
import type { ContactField } from "@/lib/import/columns/mapping";
import type { Import, RowOutcome } from "@/lib/import/import";
import { mendRow, type RowMend } from "@/lib/import/rows/mend-row";
import type { RowReading } from "@/lib/import/rows/row-reading";
import { createStager } from "./create-stager";

/** A mended row with what would become of it now. */
type MendedRow = RowReading & { outcome: RowOutcome };

/**
 * Changes cells of rows of a checked import and judges all of it again, in one transaction that holds the import: of two
 * who mend at once, the second reads what the first has written.
 * @throws AppError 400 for a row or column that is not there, 404, 409 unless the import is CHECKED
 */
export async function mendRows(
  accountId: number,
  importId: number,
  mends: RowMend[],
): Promise<Import & { rows: MendedRow[] }> {
  const customFields = await findCustomFields(accountId);
  const rows = await write(async (tx) => {
    const stored = await lockImport(tx, accountId, importId);
    if (stored.status !== "CHECKED") throw notChecked();
    const fields = [...customFields, ...stored.newFields];
    const mended = await readMended(tx, stored, mends, fields);
    await replaceStagedRows(tx, accountId, importId, mended, fields);
    await judgeAgain(tx, stored, mended);
    return toMendedRows(tx, stored, mended);
  });
  return { ...(await getImport(accountId, importId)), rows };
}

function notChecked(): AppError {
  return new AppError(
    "conflict",
    "Only the rows of an import that is checked and not yet run can be mended.",
  );
}

async function toMendedRows(tx: Transaction, { accountId, id, plan }: StoredImport, rows: StagedRow[]) {
  const numbers = rows.map(({ row }) => row);
  const outcomes = await judgeRows(tx, accountId, id, plan.mode, numbers);
  const outcomeOf = new Map(outcomes.map(({ row, outcome }) => [row, outcome]));
  return rows.map(({ row, contact, errors, warnings }): MendedRow => {
    return { row, outcome: outcomeOf.get(row) ?? "invalid", contact, errors, warnings };
  });
}

async function readMended(
  tx: Transaction,
  { accountId, id, plan, report }: StoredImport,
  mends: RowMend[],
  fields: Awaited<ReturnType<typeof findCustomFields>>,
): Promise<StagedRow[]> {
  const { columns = [], format = "text" } = report ?? {};
  const staged = await readStagedRows(
    tx,
    accountId,
    id,
    mends.map(({ row }) => row),
    fields,
  );
  const stage = createStager(
    columns.map(({ index, field }) => ({ index, field: field as ContactField | null })),
    plan.defaultCountry,
    fields,
    format,
  );
  const byRow = new Map<number, StagedRow>();
  for (const mend of mends) {
    const before = byRow.get(mend.row) ?? staged.find(({ row }) => row === mend.row);
    if (!before) throw invalidField("rows", "row_unknown", `There is no row ${mend.row} in this import.`);
    const mended = mendRow(before, mend, columns, stage);
    byRow.set(mend.row, { ...stage({ row: mend.row, cells: mended.cells }), ...mended });
  }
  return [...byRow.values()];
}

async function judgeAgain(tx: Transaction, stored: StoredImport, rows: StagedRow[]): Promise<void> {
  const contactOf = new Map(rows.map(({ row, contact }) => [row, contact]));
  const sample = (stored.report?.sample ?? []).map(({ row, contact }) => ({
    row,
    contact: contactOf.has(row) ? (contactOf.get(row) ?? null) : contact,
  }));
  const report = { columns: [], ...stored.report, sample };
  await keepReport(tx, stored, { ...report, ...(await findWouldBe({ ...stored, report }, tx)) });
}
