/** The rows that could not be imported: their cells as they were read and what was wrong with them. */
import { sql } from "drizzle-orm";
import type { RejectedRow, RejectPage } from "@/lib/import/import";
import { db } from "../postgres";
import { getImport } from "./imports";

/** All of them, in the order of the file. */
export async function* readRejects(accountId: number, importId: number): AsyncIterable<RejectedRow> {
  for (let after = 0; ; ) {
    const rows = await selectRejects(accountId, importId, { after, limit: 1000, offset: 0 });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

/** One page of them. @throws AppError 404 */
export async function findRejects(
  accountId: number,
  importId: number,
  { page, limit }: { page: number; limit: number },
): Promise<RejectPage> {
  const { summary } = await getImport(accountId, importId);
  const rows = await selectRejects(accountId, importId, { after: 0, limit, offset: page * limit });
  return { rows, page, limit, total: summary?.invalid ?? 0 };
}

interface Cut {
  /** A row of the file; those behind it. */
  after: number;
  limit: number;
  offset: number;
}

async function selectRejects(
  accountId: number,
  importId: number,
  { after, limit, offset }: Cut,
): Promise<RejectedRow[]> {
  const rows = await db().execute<RejectedRow & Record<string, unknown>>(sql`
    select row, cells, errors from import_rows
    where account_id = ${accountId} and import_id = ${importId} and match_key is null and row > ${after}
    order by row limit ${limit} offset ${offset}`);
  return rows.map(({ row, cells, errors }) => ({ row, cells, errors }));
}
