import { findCustomFields } from "@/db/custom-fields/custom-fields";
import { findWouldBe } from "@/db/imports/findings";
import { getImport, readImport, replaceFindings, type StoredImport } from "@/db/imports/imports";
import { judgeRows } from "@/db/imports/judge";
import { readStagedRows, replaceStagedRows } from "@/db/imports/mend";
import type { StagedRow } from "@/db/imports/staged-lines";
import { invalidField } from "@/lib/errors";
import type { Import, RowOutcome } from "@/lib/import/import";
import type { ContactField } from "@/lib/import/mapping";
import { mendRow, type RowMend } from "@/lib/import/mend-row";
import type { RowReading } from "@/lib/import/to-contact";
import { createStager } from "./create-stager";

/** A mended row with what would become of it now. */
type MendedRow = RowReading & { outcome: RowOutcome };

/**
 * Changes cells of rows of a checked import and judges all of it again.
 * @throws AppError 400 for a row or column that is not there, 404, 409 unless the import is CHECKED
 */
export async function mendRows(
  accountId: number,
  importId: number,
  mends: RowMend[],
): Promise<Import & { rows: MendedRow[] }> {
  const stored = await readImport(accountId, importId);
  const fields = [...(await findCustomFields(accountId)), ...stored.newFields];
  const rows = await readMended(stored, mends, fields);
  await replaceStagedRows(accountId, importId, rows, fields);
  const outcomes = await judgeRows(
    accountId,
    importId,
    stored.plan.mode,
    rows.map(({ row }) => row),
  );
  await judgeAgain(stored, rows);
  const outcomeOf = new Map(outcomes.map(({ row, outcome }) => [row, outcome]));
  return {
    ...(await getImport(accountId, importId)),
    rows: rows.map(({ row, contact, errors, warnings }) => ({
      row,
      outcome: outcomeOf.get(row) ?? "invalid",
      contact,
      errors,
      warnings,
    })),
  };
}

async function readMended(
  { accountId, id, plan, report }: StoredImport,
  mends: RowMend[],
  fields: Awaited<ReturnType<typeof findCustomFields>>,
): Promise<StagedRow[]> {
  const { columns = [], format = "text" } = report ?? {};
  const staged = await readStagedRows(
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

async function judgeAgain({ accountId, id }: StoredImport, rows: StagedRow[]): Promise<void> {
  const stored = await readImport(accountId, id);
  const contactOf = new Map(rows.map(({ row, contact }) => [row, contact]));
  const sample = (stored.report?.sample ?? []).map(({ row, contact }) => ({
    row,
    contact: contactOf.has(row) ? (contactOf.get(row) ?? null) : contact,
  }));
  const report = { columns: [], ...stored.report, sample };
  const findings = await findWouldBe({ ...stored, report });
  await replaceFindings(accountId, id, { ...report, ...findings });
}
