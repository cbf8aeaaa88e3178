import { and, desc, eq, sql } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import type { Import, ImportPlan, ImportReport, ImportStatus, ReportedIssue } from "@/lib/import/import";
import { db } from "../postgres";
import { imports } from "../schema/imports";
import { summarise } from "./summarise";

type Row = typeof imports.$inferSelect;

/** Opens the ledger of a new import. */
export async function createImport(
  accountId: number,
  made: { fileName: string; plan: ImportPlan; createdBy: string },
): Promise<number> {
  const [row] = await db()
    .insert(imports)
    .values({ accountId, status: "READING", listId: made.plan.listId, ...made })
    .returning({ id: imports.id });
  return row?.id ?? 0;
}

/** Moves an import on. */
export async function updateImport(
  accountId: number,
  importId: number,
  changes: {
    status?: ImportStatus;
    report?: ImportReport;
    rowsTotal?: number;
    rowsDone?: number;
    listId?: number;
  },
): Promise<void> {
  await db()
    .update(imports)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(mine(accountId, importId));
}

/** Forgets an import that never came to anything: its rows go with it. */
export async function discardImport(accountId: number, importId: number): Promise<void> {
  await db().delete(imports).where(mine(accountId, importId));
}

/** @throws AppError 404 */
export async function getImport(accountId: number, importId: number): Promise<Import> {
  const [row] = await db().select().from(imports).where(mine(accountId, importId));
  if (!row) throw notFound("import");
  return { ...toImport(row), ...(await summarise(accountId, importId)) };
}

/** One page of the imports of an account, the latest first. */
export async function findImports(accountId: number, { page, limit }: { page: number; limit: number }) {
  const [rows, total] = await Promise.all([
    db()
      .select()
      .from(imports)
      .where(eq(imports.accountId, accountId))
      .orderBy(desc(imports.id))
      .limit(limit)
      .offset(page * limit),
    db().$count(imports, eq(imports.accountId, accountId)),
  ]);
  return { imports: rows.map(toImport), page, limit, total };
}

/** The rows that could not be imported: their cells and what was wrong, with the headers of the file. */
export async function* readRejects(
  accountId: number,
  importId: number,
): AsyncIterable<{ cells: string[]; errors: ReportedIssue[] }> {
  for (let after = 0; ; ) {
    const rows = await db().execute<{ row: number; cells: string[]; errors: ReportedIssue[] }>(sql`
      select row, cells, errors from import_rows
      where account_id = ${accountId} and import_id = ${importId} and match_key is null and row > ${after} order by row limit 1000`);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

function mine(accountId: number, importId: number) {
  return and(eq(imports.accountId, accountId), eq(imports.id, importId));
}

function toImport(row: Row): Import {
  const { columns = [], preview = [], summary, updatedFields, failure } = row.report ?? {};
  return {
    importId: row.id,
    status: row.status,
    fileName: row.fileName,
    listId: row.listId,
    columns,
    preview,
    ...(summary && { summary, updatedFields }),
    ...(failure && { failure }),
    progress: { done: row.rowsDone, total: row.rowsTotal },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
