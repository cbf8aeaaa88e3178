/**
 * The ledger of counts: how many contacts an account and each of its lists hold. Writers append differences in their
 * own transaction and never wait for each other; readers add them up.
 */
import { type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "./postgres";

/** Differences an account may gather before a reader folds them into one row each. */
const mostDifferences = 200;

/** Contacts of the account (`listId` null) or members of a list, exact as the reader's snapshot has it. */
export async function heldCount(reader: Executor, accountId: number, listId: number | null): Promise<number> {
  return (await readLedger(reader, accountId, listId)).sum;
}

/** As `heldCount`, now; keeps the ledger short. */
export async function currentCount(accountId: number, listId: number | null): Promise<number> {
  const { sum, rows } = await readLedger(db(), accountId, listId);
  if (rows > mostDifferences) await fold(accountId);
  return sum;
}

async function readLedger(reader: Executor, accountId: number, listId: number | null) {
  const list = listId === null ? sql`list_id is null` : sql`list_id = ${listId}`;
  const [row] = await reader.execute<{ sum: number; rows: number }>(sql`
    select coalesce(sum(difference), 0)::bigint as sum, count(*) as rows from count_changes
    where account_id = ${accountId} and ${list}`);
  return row ?? { sum: 0, rows: 0 };
}

/**
 * The statement that notes how many contacts went or came, for the WITH of the statement that did it.
 * @param contacts a number of contacts, e.g. `-(select count(*) from gone)`
 */
export function noteContacts(accountId: number, contacts: SQL): SQL {
  return sql`insert into count_changes (account_id, list_id, difference)
    select ${accountId}::bigint, null::bigint, changed.difference from (select ${contacts} as difference) changed
    where changed.difference <> 0`;
}

/** As `noteContacts`, for memberships: `rows` has a `list_id` for each that came (`sign` 1) or went (-1). */
export function noteMemberships(accountId: number, rows: string, sign: 1 | -1): SQL {
  return sql`insert into count_changes (account_id, list_id, difference)
    select ${accountId}::bigint, list_id, ${sql.raw(String(sign))} * count(*) from ${sql.raw(rows)} group by list_id`;
}

/** Replaces the differences by their sums. Two folding at once each fold what they could delete. */
async function fold(accountId: number): Promise<void> {
  await db().execute(sql`
    with gone as (
      delete from count_changes where (account_id, id) in (
        select account_id, id from count_changes where account_id = ${accountId} for update skip locked)
      returning list_id, difference)
    insert into count_changes (account_id, list_id, difference)
    select ${accountId}, list_id, sum(difference) from gone group by list_id having sum(difference) <> 0`);
}
