/**
 * One chunk of a merge, in the transaction of its caller.
 *
 * Why no interleaving with other writers loses a row, though each statement of a READ COMMITTED transaction sees another
 * moment: a row is settled by the statement that decides about it and by no other, and the chunk is not over before each
 * of its rows is settled.
 *
 * 1. `updateMatched` settles rows whose key a contact has. It locks the contacts that change and asks again behind the
 *    lock whether they still have the key; a row whose contact was deleted or got another number stays open.
 * 2. `createUnmatched` inserts contacts for the rows still open. The unique index of keys decides: where it finds
 *    another contact (committed meanwhile; the insert waits for that), the row stays open.
 * 3. Rows still open are looked at again, now with what the others have committed.
 *
 * The ledger's primary key refuses to settle a row twice. So when as many outcomes were written as the chunk has rows,
 * each row has exactly one; else the chunk is rolled back and tried again as a whole.
 *
 * The rows of a chunk pass through a materialised CTE and are joined by its columns, never by constants. Statistics
 * know nothing of an account that is being filled, and a planner that sees the constant takes any index of the account
 * for as good as the unique one; then every row is compared with every other (5,000 rows: 5 s instead of 0.2 s).
 */
import { type SQL, sql } from "drizzle-orm";
import type { ImportMode } from "@/lib/import/import";
import { columnNames } from "../contacts/columns";
import { touched } from "../contacts/touch";
import { noteContacts, noteMemberships } from "../counts";
import type { Executor } from "../postgres";
import { TryAgain } from "../write";
import { assignments, beforeImage, changedFields, newContactValues } from "./imported-columns";

export interface Merge {
  accountId: number;
  importId: number;
  mode: ImportMode;
  /** All imported and matched contacts join it. */
  listId: number | null;
}

/** The keys behind `after`, up to and with `upTo`. */
export interface Chunk {
  after: string;
  upTo: string;
  rows: number;
}

/** One pass settles everything where nobody else writes; each further one settles what others did meanwhile. */
const mostPasses = 8;

/** @throws TryAgain when rows are still open after some passes */
export async function mergeChunk(tx: Executor, merge: Merge, chunk: Chunk): Promise<void> {
  let open = chunk.rows - (await settleDuplicates(tx, merge, chunk));
  let rows = lastRows(merge, chunk);
  const settleOpen = async (statement: (tx: Executor, merge: Merge, rows: SQL) => Promise<number>) => {
    if (open > 0) open -= await statement(tx, merge, rows);
    rows = openRows(merge, chunk);
  };
  const isNewBook = !(await hasContacts(tx, merge, chunk));
  for (let pass = 1; open > 0 && pass <= mostPasses; pass++) {
    if (pass > 1 || !isNewBook) await settleOpen(updateMatched);
    await settleOpen(merge.mode === "UPDATE" ? skipUnmatched : createUnmatched);
  }
  if (open !== 0) throw new TryAgain(`${open} rows of a chunk have no outcome`);
}

/** Whether the book has anybody between the keys of a chunk; in a new book nobody needs to be looked up. */
async function hasContacts(tx: Executor, { accountId }: Merge, { after, upTo }: Chunk): Promise<boolean> {
  const [found] = await tx.execute(sql`
    select c.id from contacts c
    where c.account_id = ${accountId} and c.match_key > ${after} and c.match_key <= ${upTo} order by c.match_key limit 1`);
  return found !== undefined;
}

/** The staged rows `r` of a chunk. */
export function inChunk({ accountId, importId }: Merge, { after, upTo }: Chunk): SQL {
  return sql`r.account_id = ${accountId} and r.import_id = ${importId} and r.match_key > ${after} and r.match_key <= ${upTo}`;
}

/** The rows that count: of those with one key the last. */
function lastRows(merge: Merge, chunk: Chunk): SQL {
  return sql`select * from (
    select distinct on (r.match_key) r.* from import_rows r where ${inChunk(merge, chunk)} order by r.match_key, r.row desc) s`;
}

/** Those of them without an outcome. */
function openRows(merge: Merge, chunk: Chunk): SQL {
  return sql`select * from (${lastRows(merge, chunk)}) s where not exists (
    select from import_outcomes o where o.account_id = s.account_id and o.import_id = s.import_id and o.row = s.row)`;
}

/** Runs an insert of outcomes. @returns how many rows it settled */
export async function settle(tx: Executor, insert: SQL): Promise<number> {
  return (await tx.execute(insert)).count;
}

function settleDuplicates(tx: Executor, merge: Merge, chunk: Chunk): Promise<number> {
  return settle(
    tx,
    sql`insert into import_outcomes (account_id, import_id, row, outcome)
      select account_id, import_id, row, 'duplicate' from (
        select r.account_id, r.import_id, r.row, lead(r.row) over (partition by r.match_key order by r.row) as later
        from import_rows r where ${inChunk(merge, chunk)}) s
      where later is not null`,
  );
}

/**
 * Contacts for open rows, and outcomes for those that the index of keys let in. Their ids and moments are chosen before,
 * so that an outcome finds its contact by a hash of ids (`is true` keeps the planner from making a join of it, which it
 * would do row by row). The order lets two imports wait for each other key by key, and index pages fill one after the
 * other. The name of the sequence is looked up once, not a row.
 * @returns how many rows it settled
 */
async function createUnmatched(tx: Executor, merge: Merge, rows: SQL): Promise<number> {
  const { accountId, importId, listId } = merge;
  const [made] = await tx.execute<{ created: number }>(sql`
    with rows as materialized (${rows}),
    fresh as materialized (
      select s.*, nextval((select pg_get_serial_sequence('contacts', 'id')::regclass)) as contact_id,
        clock_timestamp() as made_at
      from rows s),
    created as (
      insert into contacts (account_id, id, ${sql.raw(columnNames)}, created_at, updated_at)
      overriding system value
      select account_id, contact_id, ${newContactValues}, made_at, made_at from fresh s order by match_key
      on conflict (account_id, match_key) do nothing
      returning account_id, id),
    ${joinList(merge, sql`select account_id, id from created`)}
    noted_contacts as (${noteContacts(accountId, sql`(select count(*) from created)`)}),
    settled as (
      insert into import_outcomes (account_id, import_id, row, outcome, contact_id, touched_at, joined_list)
      select ${accountId}::bigint, ${importId}::bigint, row, 'created', contact_id, made_at, ${listId !== null}::boolean
      from fresh where (contact_id in (select id from created)) is true)
    select count(*) as created from created`);
  return made?.created ?? 0;
}

/**
 * Rows whose key a contact has: values the rows have and the contacts have not, with the contacts as they were. Only contacts
 * that change are locked, and compared again behind the lock; those that join a list keep their key and are not deleted.
 * @returns how many rows it settled
 */
function updateMatched(tx: Executor, merge: Merge, rows: SQL): Promise<number> {
  const isCreate = merge.mode === "CREATE";
  return settle(
    tx,
    sql`
    with rows as materialized (${rows}),
    judged as materialized (
      select s.*, c.id as contact_id, ${isCreate ? sql`'{}'::text[]` : changedFields} as changed
      from rows s join contacts c on c.account_id = s.account_id and c.match_key = s.match_key
      ${merge.listId === null ? sql`` : sql`order by c.match_key for key share of c`}),
    locked as materialized (
      select s.*, ${changedFields} as changes, ${beforeImage} as before
      from judged s join contacts c on c.account_id = s.account_id and c.id = s.contact_id and c.match_key = s.match_key
      where cardinality(s.changed) > 0 order by s.match_key for no key update of c),
    updated as (
      update contacts c set ${assignments}, ${touched}
      from locked s where c.account_id = s.account_id and c.id = s.contact_id and cardinality(s.changes) > 0
      returning s.row, c.id, s.before, s.changes, c.updated_at),
    ${joinList(merge, sql`select account_id, contact_id as id from judged`)}
    settled as (
      select row, 'updated' as outcome, id, before, changes, updated_at from updated
      union all
      select row, ${isCreate ? sql`'skipped'` : sql`'unchanged'`}, contact_id, null, null, null from (
        select row, contact_id from judged where cardinality(changed) = 0
        union all select row, contact_id from locked where cardinality(changes) = 0) same)
    insert into import_outcomes
      (account_id, import_id, row, outcome, contact_id, before, changed, touched_at, joined_list)
    select ${merge.accountId}::bigint, ${merge.importId}::bigint, row, outcome, id, before, changes, updated_at,
      ${merge.listId === null ? sql`false` : sql`id in (select contact_id from joined)`}
    from settled order by row`,
  );
}

function skipUnmatched(tx: Executor, { accountId, importId }: Merge, rows: SQL): Promise<number> {
  return settle(
    tx,
    sql`
    with rows as materialized (${rows})
    insert into import_outcomes (account_id, import_id, row, outcome)
    select ${accountId}::bigint, ${importId}::bigint, row, 'skipped' from rows`,
  );
}

/** Members of the list the import is for, with their count: parts of a WITH, named `joined` and `noted_members`. */
function joinList({ accountId, listId }: Merge, contacts: SQL): SQL {
  if (listId === null) return sql``;
  return sql`
    joined as (
      insert into list_members (account_id, list_id, contact_id)
      select account_id, ${listId}::bigint, id from (${contacts}) contacts
      on conflict do nothing returning list_id, contact_id),
    noted_members as (${noteMemberships(accountId, "joined", 1)}),`;
}
