import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Contact } from "@/lib/contacts/contact";
import type { Selection } from "@/lib/contacts/selection";
import { notFound } from "@/lib/errors";
import type { ExportFormat } from "@/lib/export/export";
import { selectionCondition } from "./contacts/filter-sql";
import { type ContactRow, ownColumns, toContact } from "./contacts/read-contacts";
import type { StoredCustomField } from "./custom-fields/custom-fields";
import { db } from "./postgres";
import { contactExports } from "./schema/exports";

export type StoredExport = typeof contactExports.$inferSelect;

/** How an export is named in a job. */
export interface ExportKey {
  accountId: number;
  exportId: number;
}

interface ExportOrder {
  selection: Selection;
  format: ExportFormat;
  createdBy: string;
  server: string;
}

/** Days a file is kept. */
const keptDays = 7;
const expiry = sql`clock_timestamp() + make_interval(days => ${keptDays})`;
/** Contacts read at once: a few hundred kilobytes. */
const batchSize = 500;

/** @throws AppError 400 when the selection names a list, an import or a field that is not there */
export async function createExport(accountId: number, order: ExportOrder): Promise<StoredExport> {
  await selectionCondition(accountId, order.selection);
  const [made] = await db()
    .insert(contactExports)
    .values({ accountId, ...order, status: "QUEUED", expiresAt: expiry })
    .returning();
  return made as StoredExport;
}

/** The same selection once more, as it is now. @throws AppError 404 */
export async function restartExport(accountId: number, id: number, server: string): Promise<StoredExport> {
  const [made] = await db()
    .update(contactExports)
    .set({ status: "QUEUED", server, contactCount: null, expiresAt: expiry })
    .where(mine({ accountId, exportId: id }))
    .returning();
  if (!made) throw notFound("export");
  return made;
}

/** @throws AppError 404 */
export async function readExport(accountId: number, exportId: number): Promise<StoredExport> {
  const [row] = await db().select().from(contactExports).where(mine({ accountId, exportId }));
  if (!row) throw notFound("export");
  return row;
}

/** One page of the exports of an account, the latest first. */
export async function findExports(accountId: number, { page, limit }: { page: number; limit: number }) {
  const ofAccount = eq(contactExports.accountId, accountId);
  const [rows, total] = await Promise.all([
    db()
      .select()
      .from(contactExports)
      .where(ofAccount)
      .orderBy(desc(contactExports.id))
      .limit(limit)
      .offset(page * limit),
    db().$count(contactExports, ofAccount),
  ]);
  return { exports: rows, page, limit, total };
}

export async function moveExport(
  key: ExportKey,
  changes: Partial<Pick<StoredExport, "status" | "contactCount">>,
): Promise<void> {
  await db().update(contactExports).set(changes).where(mine(key));
}

/** Exports whose files this server was to write and has not. */
export async function findUnwritten(server: string): Promise<ExportKey[]> {
  return db()
    .select({ accountId: contactExports.accountId, exportId: contactExports.id })
    .from(contactExports)
    .where(and(eq(contactExports.server, server), inArray(contactExports.status, ["QUEUED", "RUNNING"])));
}

/** What this server keeps files of. */
export async function findKept(
  server: string,
): Promise<Pick<StoredExport, "accountId" | "id" | "format" | "status">[]> {
  const { accountId, id, format, status } = contactExports;
  return db()
    .select({ accountId, id, format, status })
    .from(contactExports)
    .where(eq(contactExports.server, server));
}

/** Forgets exports past their time. @returns those that were this server's, whose files are to go */
export async function forgetExpired(server: string): Promise<StoredExport[]> {
  return db()
    .delete(contactExports)
    .where(and(eq(contactExports.server, server), lt(contactExports.expiresAt, sql`clock_timestamp()`)))
    .returning();
}

/**
 * The selected contacts, oldest first, in batches through one cursor: memory stays flat however many they are. The next
 * batch is fetched while one is worked on.
 */
export async function* readSelected(
  accountId: number,
  selection: Selection,
  fields: StoredCustomField[],
): AsyncIterable<Contact[]> {
  const [condition, nameLists] = await Promise.all([
    selectionCondition(accountId, selection),
    listNamer(accountId),
  ]);
  const { sql: text, params } = new PgDialect().sqlToQuery(sql`
    select ${ownColumns}, array(
      select m.list_id from list_members m where m.account_id = c.account_id and m.contact_id = c.id) as list_ids
    from contacts c where ${condition} order by c.id`);
  const batches = db()
    .$client.unsafe<SelectedRow[]>(text, params as never)
    .cursor(batchSize);
  for await (const rows of fetchAhead(batches)) {
    // The rows are ours alone: to copy each for the sake of its lists would take a tenth of the export.
    for (const row of rows) row.lists = nameLists(row.list_ids);
    yield rows.map((row) => toContact(row, fields));
  }
}

type SelectedRow = ContactRow & { list_ids: number[] };

/** Makes the function that names lists by their ids, in the order of their names. */
async function listNamer(accountId: number): Promise<(ids: number[]) => { id: number; name: string }[]> {
  const named = await db().execute<{ id: number; name: string }>(sql`
    select id, name from lists where account_id = ${accountId} order by name_key`);
  const placeOf = new Map(named.map(({ id }, place) => [id, place]));
  return (ids) =>
    ids
      .map((id) => placeOf.get(Number(id)) ?? -1)
      .sort((a, b) => a - b)
      .flatMap((place) => named[place] ?? []);
}

async function* fetchAhead<Batch>(batches: AsyncIterable<Batch>): AsyncIterable<Batch> {
  const source = batches[Symbol.asyncIterator]();
  let next = Promise.resolve(source.next());
  try {
    for (let batch = await next; !batch.done; batch = await next) {
      next = Promise.resolve(source.next());
      // Should it fail while the batch is worked on, it is met at the next turn.
      next.catch(() => {});
      yield batch.value;
    }
  } finally {
    await source.return?.();
  }
}

function mine({ accountId, exportId }: ExportKey) {
  return and(eq(contactExports.accountId, accountId), eq(contactExports.id, exportId));
}
