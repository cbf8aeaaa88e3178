import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import type { Import, ImportPlan } from "@/lib/import/import";
import { type ImportStatus, statusesBefore } from "@/lib/import/status";
import { db } from "../postgres";
import { lists } from "../schema/contacts";
import { imports } from "../schema/imports";
import type { Transaction } from "../write";

export type StoredImport = typeof imports.$inferSelect;
type NewImport = {
  fileName: string;
  plan: ImportPlan;
  createdBy: string;
  status: "QUEUED" | "READING";
  spoolFile: string;
  server: string;
  heldBy?: string | null;
};

/** Opens the ledger of a new import. */
export async function createImport(accountId: number, made: NewImport): Promise<number> {
  const [row] = await db()
    .insert(imports)
    .values({ accountId, listId: made.plan.listId, ...made })
    .returning({ id: imports.id });
  return row?.id ?? 0;
}

/**
 * Moves an import on to a state that may follow the one it is in.
 * @returns false when it may not: somebody cancelled it, or moved it on already
 */
export async function moveImport(
  accountId: number,
  importId: number,
  status: ImportStatus,
  changes: Partial<Pick<StoredImport, "report" | "rowsDone" | "heldBy">> = {},
): Promise<boolean> {
  const moved = await db()
    .update(imports)
    .set({ status, ...changes, updatedAt: sql`clock_timestamp()` })
    .where(and(mine(accountId, importId), inArray(imports.status, statusesBefore(status))))
    .returning({ id: imports.id });
  return moved.length > 0;
}

/** Puts another report in the place of the one an import has. */
export async function keepReport(
  tx: Transaction,
  { accountId, id }: StoredImport,
  report: StoredImport["report"],
): Promise<void> {
  await tx.update(imports).set({ report, updatedAt: sql`clock_timestamp()` }).where(mine(accountId, id));
}

/** Forgets an import: its rows go with it. */
export async function discardImport(accountId: number, importId: number): Promise<void> {
  await db().execute(sql`
    with rows as (delete from import_rows where account_id = ${accountId} and import_id = ${importId}),
    outcomes as (delete from import_outcomes where account_id = ${accountId} and import_id = ${importId})
    delete from imports where account_id = ${accountId} and id = ${importId}`);
}

/** As `readImport`; nobody else changes the import until the transaction ends. @throws AppError 404 */
export async function lockImport(
  tx: Transaction,
  accountId: number,
  importId: number,
): Promise<StoredImport> {
  const [row] = await tx.select().from(imports).where(mine(accountId, importId)).for("update");
  if (!row) throw notFound("import");
  return row;
}

/** Everything that is kept of an import. @throws AppError 404 */
export async function readImport(accountId: number, importId: number): Promise<StoredImport> {
  const [row] = await db().select().from(imports).where(mine(accountId, importId));
  if (!row) throw notFound("import");
  return row;
}

/** @throws AppError 404 */
export async function getImport(accountId: number, importId: number): Promise<Import> {
  const [found] = await selectImports().where(mine(accountId, importId));
  if (!found) throw notFound("import");
  return toImport(found);
}

interface ImportsQuery {
  page: number;
  limit: number;
  /** Only those in one of these states. */
  status?: ImportStatus[];
}

/** One page of the imports of an account, the latest first. */
export async function findImports(accountId: number, { page, limit, status }: ImportsQuery) {
  const wanted = and(eq(imports.accountId, accountId), status && inArray(imports.status, status));
  const [rows, total] = await Promise.all([
    selectImports()
      .where(wanted)
      .orderBy(desc(imports.id))
      .limit(limit)
      .offset(page * limit),
    db().$count(imports, wanted),
  ]);
  return { imports: rows.map(toImport), page, limit, total };
}

/** Rows merged so far, while the import runs. */
const mergedRows = sql<number | null>`case when ${imports.status} = 'RUNNING' then (
  select sum(l.rows_done) from import_lanes l where l.account_id = ${imports.accountId} and l.import_id = ${imports.id}) end`;

function selectImports() {
  return db()
    .select({ row: imports, listName: lists.name, merged: mergedRows })
    .from(imports)
    .leftJoin(lists, and(eq(lists.accountId, imports.accountId), eq(lists.id, imports.listId)));
}

function mine(accountId: number, importId: number) {
  return and(eq(imports.accountId, accountId), eq(imports.id, importId));
}

interface FoundImport {
  row: StoredImport;
  listName: string | null;
  merged: number | null;
}

function toImport({ row, listName, merged }: FoundImport): Import {
  const { columns = [], preview = [], sample: _, ...report } = row.report ?? {};
  const { source: _source, limit: _limit, dryRun: _dryRun, listId: _listId, ...settings } = row.plan;
  return {
    importId: row.id,
    status: row.status,
    fileName: row.fileName,
    listId: row.listId,
    listName: listName ?? (row.listId === null ? (row.plan.newListName ?? null) : null),
    settings,
    columns,
    preview,
    ...report,
    progress: { done: merged ?? row.rowsDone, total: row.rowsTotal },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
