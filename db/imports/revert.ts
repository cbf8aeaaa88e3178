/**
 * Takes an import back, in chunks of its rows, each one transaction with the row it reached. Contacts are locked in the
 * order of the match key, as merges lock them. Whoever was changed since the import stays as they are; a change that was
 * itself undone is none: an undo brings back the moment of the contents with the contents (`content_as_of`).
 */
import { type SQL, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { ImportReverted } from "@/lib/import/import";
import { isRevertible, statusesBefore } from "@/lib/import/status";
import { takeAlong } from "../contacts/deletion-sql";
import { contentAsOf, restoredTo } from "../contacts/touch";
import { noteMemberships } from "../counts";
import { findDeletedFields } from "../custom-fields/clear-deleted-fields";
import { lockLists } from "../lists/lock-lists";
import { db } from "../postgres";
import { type Transaction, write } from "../write";
import { beforeImageColumns, restoredFrom } from "./imported-columns";
import { readImport } from "./imports";

const rowsPerChunk = 20_000;
const mostNames = 100;

type Tx = Transaction;
type Counts = Omit<ImportReverted, "kept" | "keptContacts">;
interface Chunk {
  accountId: number;
  importId: number;
  after: number;
  upTo: number;
}

/**
 * @param isStopped is asked after each chunk
 * @returns null when it was stopped; called again, it goes on
 * @throws AppError 404, 409 when there is nothing to take back
 */
export async function revertRows(
  accountId: number,
  importId: number,
  isStopped: () => boolean,
): Promise<ImportReverted | null> {
  await requireRevertible(accountId, importId);
  while (await write((tx) => revertNext(tx, accountId, importId), { isIdempotent: true }))
    if (isStopped()) return null;
  const { report } = await readImport(accountId, importId);
  const counts = report?.reverted ?? { deleted: 0, restored: 0, removedFromList: 0 };
  const kept = sql`select o.contact_id from import_outcomes o
    where o.account_id = ${accountId} and o.import_id = ${importId} and o.is_kept`;
  return { ...counts, ...(await findKept(accountId, kept)) };
}

/** What a revert would do now. @throws AppError as `revertRows` */
export async function previewRevert(accountId: number, importId: number): Promise<ImportReverted> {
  await requireRevertible(accountId, importId);
  const touched = sql`from import_outcomes o join contacts c on c.account_id = o.account_id and c.id = o.contact_id
    where o.account_id = ${accountId} and o.import_id = ${importId}`;
  const [counts] = await db().execute<Counts>(sql`
    select count(*) filter (where o.outcome = 'created' and ${contentAsOf} = o.touched_at) as deleted,
      count(*) filter (where o.outcome = 'updated' and ${contentAsOf} = o.touched_at) as restored,
      count(*) filter (where o.joined_list and not (o.outcome = 'created' and ${contentAsOf} = o.touched_at) and exists (
        select from list_members m join imports i on i.account_id = m.account_id and i.list_id = m.list_id
        where i.account_id = o.account_id and i.id = o.import_id and m.contact_id = c.id)) as "removedFromList"
    ${touched}`);
  const kept = sql`select c.id ${touched} and o.outcome in ('created', 'updated') and ${contentAsOf} <> o.touched_at`;
  const none = { deleted: 0, restored: 0, removedFromList: 0 };
  return { ...none, ...counts, ...(await findKept(accountId, kept)) };
}

async function requireRevertible(accountId: number, importId: number): Promise<void> {
  const { status } = await readImport(accountId, importId);
  if (isRevertible(status)) return;
  const sentence =
    status === "REVERTED"
      ? "This import was taken back already."
      : `An import that is ${status} cannot be taken back. Cancel it, or wait for its end.`;
  throw new AppError("conflict", sentence);
}

/** @returns whether there is more to do */
async function revertNext(tx: Tx, accountId: number, importId: number): Promise<boolean> {
  const mine = sql`account_id = ${accountId} and id = ${importId}`;
  const [state] = await tx.execute<{ after: number; reverted: Counts | null }>(sql`
    select coalesce(reverted_up_to, 0) as after, report -> 'reverted' as reverted from imports
    where ${mine} and status in ${statusesBefore("REVERTED")} for update`);
  if (!state) return false;
  const upTo = await findEnd(tx, accountId, importId, state.after);
  if (upTo === null) {
    await tx.execute(
      sql`update imports set status = 'REVERTED', held_by = null, updated_at = clock_timestamp() where ${mine}`,
    );
    return false;
  }
  const done = await revertChunk(tx, { accountId, importId, after: state.after, upTo });
  const reverted = addCounts(state.reverted, done);
  await tx.execute(sql`
    update imports set reverted_up_to = ${upTo}, updated_at = clock_timestamp(),
      report = coalesce(report, '{}') || jsonb_build_object('reverted', ${JSON.stringify(reverted)}::jsonb)
    where ${mine}`);
  return true;
}

async function findEnd(tx: Tx, accountId: number, importId: number, after: number): Promise<number | null> {
  const [end] = await tx.execute<{ up_to: number | null }>(sql`
    select max(row) as up_to from (
      select row from import_outcomes where account_id = ${accountId} and import_id = ${importId} and row > ${after}
      order by row limit ${rowsPerChunk}) chunk`);
  return end?.up_to ?? null;
}

function addCounts(before: Counts | null, more: Counts): Counts {
  return {
    deleted: (before?.deleted ?? 0) + more.deleted,
    restored: (before?.restored ?? 0) + more.restored,
    removedFromList: (before?.removedFromList ?? 0) + more.removedFromList,
  };
}

async function revertChunk(tx: Tx, chunk: Chunk): Promise<Counts> {
  const deletedFields = await findDeletedFields(tx, chunk.accountId);
  await lockAndMarkKept(tx, chunk);
  await lockLists(tx, chunk.accountId, "all", "share");
  return {
    deleted: await deleteCreated(tx, chunk),
    removedFromList: await leaveList(tx, chunk),
    restored: await restoreUpdated(tx, chunk, deletedFields),
  };
}

function outcomes({ accountId, importId, after, upTo }: Chunk): SQL {
  return sql`select * from import_outcomes
    where account_id = ${accountId} and import_id = ${importId} and row > ${after} and row <= ${upTo}`;
}

async function lockAndMarkKept(tx: Tx, chunk: Chunk): Promise<void> {
  await tx.execute(sql`
    with chunk as materialized (${outcomes(chunk)} and outcome in ('created', 'updated')),
    locked as materialized (
      select o.account_id, o.import_id, o.row, ${contentAsOf} <> o.touched_at as is_kept
      from chunk o join contacts c on c.account_id = o.account_id and c.id = o.contact_id
      order by c.match_key for update of c)
    update import_outcomes o set is_kept = true from locked
    where locked.is_kept and o.account_id = locked.account_id and o.import_id = locked.import_id and o.row = locked.row`);
}

async function deleteCreated(tx: Tx, chunk: Chunk): Promise<number> {
  const { accountId } = chunk;
  const gone = sql`
    delete from contacts c using chunk o where c.account_id = o.account_id and c.id = o.contact_id
    returning c.account_id, c.id`;
  const [row] = await tx.execute<{ deleted: number }>(sql`
    with chunk as materialized (${outcomes(chunk)} and outcome = 'created' and not is_kept),
    ${takeAlong(accountId, gone)}`);
  return row?.deleted ?? 0;
}

async function leaveList(tx: Tx, chunk: Chunk): Promise<number> {
  const { accountId } = chunk;
  const [row] = await tx.execute<{ removed: number }>(sql`
    with chunk as materialized (${outcomes(chunk)} and joined_list),
    memberships as (
      delete from list_members m using chunk o, imports i
      where i.account_id = o.account_id and i.id = o.import_id
        and m.account_id = o.account_id and m.list_id = i.list_id and m.contact_id = o.contact_id
      returning m.list_id),
    noted as (${noteMemberships(accountId, "memberships", -1)})
    select count(*) as removed from memberships`);
  return row?.removed ?? 0;
}

/** Values of fields that were deleted since are not restored. */
async function restoreUpdated(tx: Tx, chunk: Chunk, deletedFields: string[]): Promise<number> {
  const gone = sql`${`{${deletedFields.join(",")}}`}::text[]`;
  const restored = await tx.execute(sql`
    with chunk as materialized (${outcomes(chunk)} and outcome = 'updated' and not is_kept)
    update contacts c set ${restoredFrom(gone)}, ${restoredTo(sql`b.content_as_of`)}
    from chunk o, jsonb_to_record(o.before) as b ${beforeImageColumns}
    where c.account_id = o.account_id and c.id = o.contact_id`);
  return restored.count;
}

async function findKept(accountId: number, ids: SQL): Promise<Pick<ImportReverted, "kept" | "keptContacts">> {
  const rows = await db().execute<{ id: number; name: string; kept: number }>(sql`
    select c.id, coalesce(c.name, c.email, c.phone_number) as name, count(*) over () as kept
    from contacts c where c.account_id = ${accountId} and c.id in (${ids}) order by c.id limit ${mostNames}`);
  return {
    kept: rows[0]?.kept ?? 0,
    keptContacts: rows.map(({ id, name }) => ({ id, fullName: name })),
  };
}
