/**
 * A file's way into the book: read, stage, judge, merge. Nothing of the book changes before the file has been read to
 * its end; a dry run stops after judging.
 */
import { checkLists } from "@/db/contacts/filter-sql";
import {
  findCustomFields,
  reserveCustomFields,
  type StoredCustomField,
  saveReserved,
} from "@/db/custom-fields/custom-fields";
import { createImport, discardImport, getImport, updateImport } from "@/db/imports/imports";
import { countOutcomes, judge, judgeRows, readOutcomes } from "@/db/imports/judge";
import { mergeRows } from "@/db/imports/merge";
import { type StagedRow, stageRows } from "@/db/imports/stage";
import { createList, requireFreeName } from "@/db/lists/lists";
import type { Import, ImportPlan, ImportReport, PreviewRow } from "@/lib/import/import";
import { newFieldsOf } from "@/lib/import/mapping";
import { openTable } from "./open-table";

export interface ImportRequest {
  accountId: number;
  /** Where the upload was spooled. */
  file: string;
  fileName: string;
  plan: ImportPlan;
  createdBy: string;
}

/**
 * Imports a spooled file to its end.
 * @throws AppError 400 when it cannot be read to its end; then nothing has changed
 */
export async function importFile(request: ImportRequest): Promise<Import> {
  const { accountId, fileName, plan, createdBy } = request;
  await checkLists(accountId, "listId", plan.listId === undefined ? [] : [plan.listId]);
  if (plan.newListName) await requireFreeName(accountId, plan.newListName);
  const importId = await createImport(accountId, { fileName, plan, createdBy });
  try {
    const staged = await stage(request, importId);
    await checkOrRun(request, importId, staged);
  } catch (error) {
    await discardImport(accountId, importId);
    throw error;
  }
  return getImport(accountId, importId);
}

interface Staged {
  rowsTotal: number;
  columns: ImportReport["columns"];
  preview: Omit<PreviewRow, "outcome">[];
  newFields: StoredCustomField[];
}

async function stage({ accountId, file, fileName, plan }: ImportRequest, importId: number): Promise<Staged> {
  const known = await findCustomFields(accountId);
  const newFields = await reserveCustomFields(accountId, newFieldsOf(plan.mapping ?? {}));
  const fields = [...known, ...newFields];
  const { columns, rows } = await openTable(file, fileName, plan, fields);
  const preview: Staged["preview"] = [];
  const rowsTotal = await stageRows({ accountId, importId, fields }, noting(rows, preview, plan.limit));
  await updateImport(accountId, importId, { status: "CHECKING", rowsTotal });
  return { rowsTotal, columns, preview, newFields };
}

/** Keeps the first rows for the answer while they pass. */
async function* noting(
  rows: AsyncIterable<StagedRow[]>,
  preview: Staged["preview"],
  most: number,
): AsyncIterable<StagedRow[]> {
  for await (const batch of rows) {
    const wanted = batch.slice(0, Math.max(0, most - preview.length));
    preview.push(...wanted.map(({ row, contact }) => ({ row, contact })));
    yield batch;
  }
}

async function checkOrRun(request: ImportRequest, importId: number, staged: Staged): Promise<void> {
  const { accountId, plan } = request;
  if (!plan.dryRun) await run(request, importId, staged);
  const judged = plan.dryRun
    ? await judge(accountId, importId, plan.mode)
    : await countOutcomes(accountId, importId);
  const outcomes = new Map(
    (plan.dryRun
      ? await judgeRows(accountId, importId, plan.mode, plan.limit)
      : await readOutcomes(accountId, importId, plan.limit)
    ).map(({ row, outcome }) => [row, outcome]),
  );
  const preview = staged.preview.map((row) => ({
    ...row,
    outcome: outcomes.get(row.row) ?? ("invalid" as const),
  }));
  const report = { columns: staged.columns, preview, ...judged };
  const status = plan.dryRun ? "CHECKED" : "COMPLETED";
  await updateImport(accountId, importId, {
    status,
    report,
    ...(!plan.dryRun && { rowsDone: report.summary.total }),
  });
}

async function run(
  { accountId, plan }: ImportRequest,
  importId: number,
  { newFields, rowsTotal }: Staged,
): Promise<void> {
  const listId = await prepareRun(accountId, plan, newFields);
  await updateImport(accountId, importId, { status: "RUNNING", ...(listId !== null && { listId }) });
  const note = (rowsDone: number) => updateImport(accountId, importId, { rowsDone });
  await mergeRows({ accountId, importId, mode: plan.mode, listId, rowsTotal }, note);
}

/** What only a run may make: the new fields and the new list. */
async function prepareRun(
  accountId: number,
  plan: ImportPlan,
  newFields: StoredCustomField[],
): Promise<number | null> {
  await saveReserved(accountId, newFields);
  if (plan.newListName) return (await createList(accountId, { name: plan.newListName })).id;
  return plan.listId ?? null;
}
