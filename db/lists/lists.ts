import { and, eq, type SQL, sql } from "drizzle-orm";
import { AppError, notFound } from "@/lib/errors";
import type { List, ListChanges, ListPage, ListQuery, NewList, Reach } from "@/lib/lists";
import { databaseCode, uniqueViolation } from "../database-errors";
import { db, type Executor } from "../postgres";
import { lists } from "../schema/contacts";
import { all, idArray } from "../sql-values";
import { write } from "../write";
import { holdImportsInto, lockLists } from "./lock-lists";

interface Row extends Record<string, unknown> {
  id: number;
  name: string;
  description: string | null;
  contact_count: number;
  created_at: string;
  updated_at: string;
}

const order = {
  name: sql`l.name collate "und-x-icu"`,
  contactCount: sql`contact_count`,
  createdAt: sql`l.created_at`,
  updatedAt: sql`l.updated_at`,
};

/** One page of the lists of an account. */
export async function findLists(accountId: number, query: ListQuery): Promise<ListPage> {
  const { page, limit, search, id, sortBy, sortOrder } = query;
  const where = all([
    sql`l.account_id = ${accountId}`,
    ...(search
      ? [sql`fold(l.name || E'\n' || coalesce(l.description, '')) like containing(${search}::text)`]
      : []),
    ...(id === undefined ? [] : [sql`l.id = ${id}`]),
  ]);
  const [rows, totals] = await Promise.all([
    selectLists(
      accountId,
      sql`where ${where} order by ${order[sortBy]} ${sql.raw(sortOrder)}, l.id limit ${limit} offset ${page * limit}`,
    ),
    db().execute<{ total: number }>(sql`select count(*) as total from lists l where ${where}`),
  ]);
  return { lists: rows, page, limit, total: totals[0]?.total ?? 0 };
}

/** @throws AppError 404 */
export async function getList(accountId: number, id: number, reader: Executor = db()): Promise<List> {
  const [list] = await selectLists(
    accountId,
    sql`where l.account_id = ${accountId} and l.id = ${id}`,
    reader,
  );
  if (!list) throw notFound("list");
  return list;
}

/** How many members have a valid number, and support each channel. */
export async function countReach(accountId: number, id: number): Promise<Reach> {
  const bit = (value: number): SQL => sql`count(*) filter (where c.channels & ${value} > 0)`;
  const [reach] = await db().execute<Reach & Record<string, unknown>>(sql`
    select count(*) filter (where c.is_valid) as valid, ${bit(1)} as "SMS", ${bit(2)} as "RCS", ${bit(4)} as "WHATSAPP"
    from list_members m join contacts c on c.account_id = m.account_id and c.id = m.contact_id
    where m.account_id = ${accountId} and m.list_id = ${id}`);
  return reach ?? { valid: 0, SMS: 0, RCS: 0, WHATSAPP: 0 };
}

/** @throws AppError 409 when the name is taken */
export function createList(accountId: number, list: NewList): Promise<List> {
  return write(async (tx) => {
    const [made] = await tx
      .insert(lists)
      .values({ accountId, ...list })
      .onConflictDoNothing({ target: [lists.accountId, lists.nameKey] })
      .returning({ id: lists.id });
    if (!made) throw nameTaken(list.name);
    return getList(accountId, made.id, tx);
  });
}

/** @throws AppError 409 when there is a list of this name */
export async function requireFreeName(accountId: number, name: string): Promise<void> {
  const [taken] = await db().execute(sql`
    select from lists where account_id = ${accountId} and name_key = lower(${name}::text collate "und-x-icu")`);
  if (taken) throw nameTaken(name);
}

/** @throws AppError 404, 409 when the name is taken */
export function updateList(accountId: number, id: number, changes: ListChanges): Promise<List> {
  const set = { ...changes, updatedAt: sql`clock_timestamp()` };
  return write(async (tx) => {
    if (changes.name !== undefined) await holdImportsInto(tx, accountId, [id]);
    await tx
      .update(lists)
      .set(set)
      .where(and(eq(lists.accountId, accountId), eq(lists.id, id)))
      .catch((error) => {
        throw databaseCode(error) === uniqueViolation ? nameTaken(changes.name ?? "") : error;
      });
    return getList(accountId, id, tx);
  });
}

/**
 * Deletes lists; their contacts stay. Ids that do not exist are counted out.
 * @param onlyEmpty leaves lists that have members
 */
export function deleteLists(
  accountId: number,
  listIds: number[],
  { onlyEmpty = false }: { onlyEmpty?: boolean } = {},
): Promise<{ deleted: number }> {
  return write(async (tx) => {
    await holdImportsInto(tx, accountId, listIds);
    // Behind this lock nobody becomes a member any more, and everybody who did is seen.
    await lockLists(tx, accountId, listIds, "delete");
    const ids = idArray(onlyEmpty ? await emptyOf(tx, accountId, listIds) : listIds);
    const [row] = await tx.execute<{ deleted: number }>(sql`
      with members as (delete from list_members where account_id = ${accountId} and list_id = any(${ids})),
      uncounted as (delete from count_changes where account_id = ${accountId} and list_id = any(${ids})),
      gone as (delete from lists where account_id = ${accountId} and id = any(${ids}) returning id)
      select count(*) as deleted from gone`);
    return { deleted: row?.deleted ?? 0 };
  });
}

async function emptyOf(tx: Executor, accountId: number, listIds: number[]): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select l.id from lists l where l.account_id = ${accountId} and l.id = any(${idArray(listIds)})
    and not exists (select from list_members m where m.account_id = l.account_id and m.list_id = l.id)`);
  return rows.map(({ id }) => id);
}

async function selectLists(accountId: number, rest: SQL, reader: Executor = db()): Promise<List[]> {
  const rows = await reader.execute<Row>(sql`
    select l.id, l.name, l.description, l.created_at, l.updated_at, (
      select coalesce(sum(difference), 0)::bigint from count_changes n
      where n.account_id = ${accountId} and n.list_id = l.id) as contact_count
    from lists l ${rest}`);
  return rows.map(toList);
}

function toList(row: Row): List {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    contactCount: row.contact_count,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}

function nameTaken(name: string): AppError {
  const message = `There is already a list named ${name}.`;
  return new AppError("conflict", message, { errors: [{ field: "name", code: "taken", message }] });
}
