/**
 * From the staged rows into the book: in chunks in the order of the match key, so that two imports lock in one order
 * and never deadlock. Each chunk is one transaction with its contacts, memberships, counts, outcomes and the key it
 * reached: a merge cut off anywhere goes on behind that key.
 */
import { sql } from "drizzle-orm";
import { type Database, db } from "../postgres";
import { type Chunk, KeyTaken, type Merge, mergeChunk, settle } from "./merge-chunk";
import { takeTurn } from "./take-turn";

const rowsPerChunk = 20_000;
/** From here on it pays to tell the planner how many rows were staged. */
const worthAnalysing = 50_000;
type Tx = Pick<Database, "execute">;

/**
 * Each row finds its contact by the unique index, whatever the planner believes of tables that grow under it: it takes
 * a chunk for one row before the first ANALYZE, and for a reason to scan the whole book after it.
 */
const plannedForChunks = sql.raw(
  "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off",
);

/**
 * Merges what is not merged yet, as long as the import is RUNNING. Two that merge one import take turns.
 * @param isStopped is asked after each chunk
 * @returns whether all is merged
 */
export async function mergeRows(merge: Merge, rowsTotal: number, isStopped: () => boolean): Promise<boolean> {
  if (rowsTotal >= worthAnalysing) await db().execute(sql`analyze import_rows`);
  for (;;) {
    const merged = await mergeOrRetry(merge);
    if (merged !== "chunk") return merged === "end";
    if (isStopped()) return false;
  }
}

/** A chunk that met a key at the moment somebody else took it finds a match when it is tried again. */
async function mergeOrRetry(merge: Merge): ReturnType<typeof mergeNext> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().transaction((tx) => mergeNext(tx, merge));
    } catch (error) {
      if (!(error instanceof KeyTaken) || attempt === 20) throw error;
    }
  }
}

/** Takes its turn at the import, so that a cancellation waits for the chunk and no chunk follows a cancellation. */
async function mergeNext(tx: Tx, asked: Merge): Promise<"chunk" | "end" | "stopped"> {
  const { accountId, importId } = asked;
  await tx.execute(plannedForChunks);
  await takeTurn(tx, importId);
  const [state] = await tx.execute<{ after: string | null }>(sql`
    select merged_up_to as after from imports
    where account_id = ${accountId} and id = ${importId} and status = 'RUNNING' for update`);
  if (!state) return "stopped";
  const merge = { ...asked, listId: await holdList(tx, asked) };
  const settled = state.after === null ? await settleInvalid(tx, merge) : 0;
  const chunk = await nextChunk(tx, merge, state.after ?? "");
  if (chunk) await mergeChunk(tx, merge, chunk);
  await tx.execute(sql`
    update imports set merged_up_to = ${chunk?.upTo ?? state.after ?? ""}, rows_done = rows_done + ${settled + (chunk?.rows ?? 0)},
      updated_at = clock_timestamp()
    where account_id = ${accountId} and id = ${importId}`);
  return chunk ? "chunk" : "end";
}

/** Keeps the list from being deleted under the chunk; null when it is gone already, and the import goes on without. */
async function holdList(tx: Tx, { accountId, listId }: Merge): Promise<number | null> {
  if (listId === null) return null;
  const [list] = await tx.execute<{ id: number }>(sql`
    select id from lists where account_id = ${accountId} and id = ${listId} for key share`);
  return list?.id ?? null;
}

function settleInvalid(tx: Tx, { accountId, importId }: Merge): Promise<number> {
  return settle(
    tx,
    sql`insert into import_outcomes (account_id, import_id, row, outcome)
      select account_id, import_id, row, 'invalid' from import_rows
      where account_id = ${accountId} and import_id = ${importId} and match_key is null`,
  );
}

/** The next rows by key, all rows of a key together; undefined when there are none. */
async function nextChunk(tx: Tx, merge: Merge, after: string): Promise<Chunk | undefined> {
  const { accountId, importId } = merge;
  const [chunk] = await tx.execute<{ up_to: string | null }>(sql`
    select max(match_key) as up_to from (
      select match_key from import_rows
      where account_id = ${accountId} and import_id = ${importId} and match_key > ${after}
      order by match_key limit ${rowsPerChunk}) chunk`);
  if (chunk?.up_to == null) return undefined;
  const [rows] = await tx.execute<{ count: number }>(sql`
    select count(*) as count from import_rows
    where account_id = ${accountId} and import_id = ${importId} and match_key > ${after} and match_key <= ${chunk.up_to}`);
  return { after, upTo: chunk.up_to, rows: rows?.count ?? 0 };
}
