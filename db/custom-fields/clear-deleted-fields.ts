/** Takes the values of deleted fields out of the contacts, so that no search finds them. */
import { sql } from "drizzle-orm";
import { db } from "../postgres";
import { type Transaction, write } from "../write";
import { lockCustomFields } from "./custom-fields";

interface DeletedField {
  accountId: number;
  id: number;
}

const contactsPerChunk = 5000;
/** Longer than an import and its undo are kept. */
const keptFor = sql`interval '35 days'`;

/** Fields whose values may still be in contacts. This looks across accounts, as only the machinery may. */
export async function findUncleared(): Promise<DeletedField[]> {
  const rows = await db().execute<{ account_id: number; id: number }>(sql`
    select account_id, id from deleted_fields where not is_cleared order by account_id, id`);
  return rows.map(({ account_id, id }) => ({ accountId: account_id, id }));
}

/**
 * Removes all values of a deleted field. Nobody changed the contact: `updated_at` stays, and an undo still applies.
 * @param isStopped is asked after each chunk; run again, it starts over and finds less to do
 */
export async function clearField({ accountId, id }: DeletedField, isStopped: () => boolean): Promise<void> {
  for (let after = 0; ; ) {
    const last = await write((tx) => clearChunk(tx, { accountId, id }, after), { isIdempotent: true });
    if (last === null) break;
    if (isStopped()) return;
    after = last;
  }
  await db().execute(sql`
    update deleted_fields set is_cleared = true where account_id = ${accountId} and id = ${id}`);
}

/** @returns the last contact looked at; null when there are no more */
async function clearChunk(
  tx: Transaction,
  { accountId, id }: DeletedField,
  after: number,
): Promise<number | null> {
  const key = sql`${String(id)}::text`;
  const [chunk] = await tx.execute<{ last: number | null }>(sql`
    select max(id) as last from (
      select id from contacts where account_id = ${accountId} and id > ${after} order by id limit ${contactsPerChunk}) chunk`);
  const last = chunk?.last ?? null;
  if (last === null) return null;
  await tx.execute(sql`
    with holding as materialized (
      select c.account_id, c.id from contacts c
      where c.account_id = ${accountId} and c.id > ${after} and c.id <= ${last}
        and (c.custom_texts ? ${key} or c.custom_values ? ${key})
      order by c.match_key for no key update)
    update contacts c set custom_texts = c.custom_texts - ${key}, custom_values = c.custom_values - ${key}
    from holding where c.account_id = holding.account_id and c.id = holding.id`);
  return last;
}

/**
 * The ids of deleted fields, as keys of stored values, for a write of values that were read before: those of a staged row or
 * a before-image. The fields there are stay to the end of the transaction, so the answer holds until then.
 */
export async function findDeletedFields(tx: Transaction, accountId: number): Promise<string[]> {
  await lockCustomFields(tx, accountId);
  const gone = await tx.execute<{ id: number }>(sql`
    select id from deleted_fields where account_id = ${accountId}`);
  return gone.map(({ id }) => String(id));
}

/** Forgets deleted fields of which no import and no undo can hold values any more. */
export async function forgetDeletedFields(): Promise<void> {
  await db().execute(sql`
    delete from deleted_fields where is_cleared and deleted_at < clock_timestamp() - ${keptFor}`);
}
