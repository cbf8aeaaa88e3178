/**
 * From the staged rows into the book: in chunks in the order of the match key, so that two imports lock in one order
 * and never deadlock. Each chunk is one transaction with its contacts, memberships, counts, outcomes and the key it
 * reached: a merge cut off anywhere goes on behind that key. A large import is merged in two lanes of keys side by side.
 */
import { sql } from "drizzle-orm";
import { findDeletedFields } from "../custom-fields/clear-deleted-fields";
import { db, type Executor } from "../postgres";
import { refreshStatistics } from "../statistics";
import { type Transaction, write } from "../write";
import { type Lane, moveLane, openLanes, takeLane } from "./lanes";
import { type Chunk, inChunk, type Merge, mergeChunk } from "./merge-chunk";
import { shareTurn } from "./take-turn";

const rowsPerChunk = 20_000;
/** From here on it pays to tell the planner how many rows were staged. */
const worthAnalysing = 50_000;
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
  if (rowsTotal >= worthAnalysing)
    await db().execute(sql`analyze import_rows (account_id, import_id, match_key, row)`);
  const lanes = await write((tx) => openLanes(tx, merge, rowsTotal), { isIdempotent: true });
  if (lanes.length === 0) return false;
  let failed = false;
  const isOver = () => failed || isStopped();
  const merged = await Promise.allSettled(
    lanes.map((lane) =>
      mergeLane(merge, lane, isOver).catch((error) => {
        failed = true;
        throw error;
      }),
    ),
  );
  for (const result of merged) if (result.status === "rejected") throw result.reason;
  return merged.every((result) => result.status === "fulfilled" && result.value);
}

/** Merges a lane chunk by chunk. @returns whether to its end */
async function mergeLane(merge: Merge, lane: number, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    // The lane moves with its chunk: whatever became of a COMMIT without an answer, the next try finds it.
    const merged = await write((tx) => mergeNext(tx, merge, lane), { isIdempotent: true });
    if (merged !== "chunk") return merged === "end";
    await refreshStatistics(merge.accountId, merge.listId === null ? [] : [merge.listId]);
  }
  return false;
}

/** Takes its turn at the import, so that a cancellation waits for the chunk and no chunk follows a cancellation. */
async function mergeNext(
  tx: Transaction,
  asked: Merge,
  number: number,
): Promise<"chunk" | "end" | "stopped"> {
  await tx.execute(plannedForChunks);
  await shareTurn(tx, asked.importId);
  const lane = await takeLane(tx, asked, number);
  if (!lane) return "stopped";
  const chunk = await nextChunk(tx, asked, lane);
  if (!chunk) return "end";
  await dropDeletedFields(tx, asked, chunk);
  await mergeChunk(tx, { ...asked, listId: await holdList(tx, asked) }, chunk);
  await moveLane(tx, asked, number, chunk);
  return "chunk";
}

/** Keeps the list from being deleted under the chunk; null when it is gone already, and the import goes on without. */
async function holdList(tx: Executor, { accountId, listId }: Merge): Promise<number | null> {
  if (listId === null) return null;
  const [list] = await tx.execute<{ id: number }>(sql`
    select id from lists where account_id = ${accountId} and id = ${listId} for key share`);
  return list?.id ?? null;
}

/** Values of fields that were deleted since the rows were staged. */
async function dropDeletedFields(tx: Transaction, merge: Merge, chunk: Chunk): Promise<void> {
  const gone = await findDeletedFields(tx, merge.accountId);
  if (gone.length === 0) return;
  const ids = sql`${`{${gone.join(",")}}`}::text[]`;
  await tx.execute(sql`
    update import_rows r set custom_texts = r.custom_texts - ${ids}, custom_values = r.custom_values - ${ids}
    where ${inChunk(merge, chunk)} and (r.custom_texts ?| ${ids} or r.custom_values ?| ${ids})`);
}

/** The next rows by key, all rows of a key together; undefined when there are none. */
async function nextChunk(
  tx: Executor,
  { accountId, importId }: Merge,
  lane: Lane,
): Promise<Chunk | undefined> {
  const { after } = lane;
  const end = lane.upTo === null ? sql`` : sql`and match_key <= ${lane.upTo}`;
  const [chunk] = await tx.execute<{ up_to: string | null }>(sql`
    select max(match_key) as up_to from (
      select match_key from import_rows
      where account_id = ${accountId} and import_id = ${importId} and match_key > ${after} ${end}
      order by match_key limit ${rowsPerChunk}) chunk`);
  if (chunk?.up_to == null) return undefined;
  const [rows] = await tx.execute<{ count: number }>(sql`
    select count(*) as count from import_rows
    where account_id = ${accountId} and import_id = ${importId} and match_key > ${after} and match_key <= ${chunk.up_to}`);
  return { after, upTo: chunk.up_to, rows: rows?.count ?? 0 };
}
