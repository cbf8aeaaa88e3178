import type { CopyBatch } from "@/db/copy";
import { findCustomFields, reserveCustomFields } from "@/db/custom-fields/custom-fields";
import { noteRowsRead, stageRows } from "@/db/imports/stage";
import { createStagedLines, type StagedRow } from "@/db/imports/staged-lines";
import { newFieldsOf } from "@/lib/import/columns/mapping";
import type { ImportPlan, SampleRow } from "@/lib/import/import";
import { openFile } from "./open-file";

/** All that is needed to read a file, also in another process. */
export interface StageRequest {
  accountId: number;
  importId: number;
  file: string;
  fileName: string;
  plan: ImportPlan;
}

/** Milliseconds between two notes of how far the reading is. */
const noteEvery = 1000;

/**
 * Reads a spooled file and stages its rows, here and now.
 * @throws AppError 400 when it cannot be read to its end, ImportMoved when it is to stop; then nothing is staged
 */
export async function stageFile({ accountId, importId, file, fileName, plan }: StageRequest): Promise<void> {
  const known = await findCustomFields(accountId);
  const newFields = await reserveCustomFields(accountId, newFieldsOf(plan.mapping ?? {}));
  const fields = [...known, ...newFields];
  const { found, columns, rows } = await openFile(file, fileName, plan, fields);
  const sample: SampleRow[] = [];
  const note = (count: number) => noteRowsRead(accountId, importId, count);
  const write = createStagedLines({ accountId, importId, fields });
  await stageRows(
    { accountId, importId, newFields },
    noting(writing(sampling(rows, sample, plan.limit), write), note),
    () => ({ ...found, columns, sample }),
  );
}

/** Keeps the first rows for the answer while they pass. */
async function* sampling(
  batches: AsyncIterable<StagedRow[]>,
  sample: SampleRow[],
  most: number,
): AsyncIterable<StagedRow[]> {
  for await (const batch of batches) {
    const wanted = batch.slice(0, Math.max(0, most - sample.length));
    sample.push(...wanted.map(({ row, contact }) => ({ row, contact })));
    yield batch;
  }
}

async function* writing(
  batches: AsyncIterable<StagedRow[]>,
  write: (rows: StagedRow[]) => CopyBatch,
): AsyncIterable<CopyBatch> {
  for await (const batch of batches) yield write(batch);
}

async function* noting(
  batches: AsyncIterable<CopyBatch>,
  note: (rows: number) => Promise<void>,
): AsyncIterable<CopyBatch> {
  let rows = 0;
  let notedAt = Date.now();
  for await (const batch of batches) {
    yield batch;
    rows += batch.rows;
    if (Date.now() - notedAt < noteEvery) continue;
    await note(rows);
    notedAt = Date.now();
  }
}
