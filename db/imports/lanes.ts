/**
 * The lanes of a merge: stretches of match keys that are merged side by side, each with the key it has reached. A lane
 * keeps one core of PostgreSQL busy; a small import has one.
 */
import { sql } from "drizzle-orm";
import type { Executor } from "../postgres";
import { type Merge, settle } from "./merge-chunk";
import { shareTurn } from "./take-turn";

/** More would leave nothing of a small machine to those who search meanwhile. */
const mostLanes = 2;
/** Rows from which on a second lane pays. */
const worthLanes = 50_000;
/** Keys looked at to tell where the middle is. */
const sampledKeys = 200;

/**
 * Opens the lanes of an import that has none, and settles its invalid rows.
 * @returns the numbers of its lanes; none when it is not RUNNING
 */
export async function openLanes(
  tx: Executor,
  { accountId, importId }: Merge,
  rowsTotal: number,
): Promise<number[]> {
  await shareTurn(tx, importId);
  const [running] = await tx.execute(sql`
    select from imports where account_id = ${accountId} and id = ${importId} and status = 'RUNNING'`);
  if (!running) return [];
  const borders = rowsTotal >= worthLanes ? await findBorders(tx, accountId, importId) : [];
  const lanes = ["", ...borders].map((after, lane) => ({ lane, after, upTo: borders[lane] ?? null }));
  const made = await tx.execute(sql`
    insert into import_lanes (account_id, import_id, lane, after, up_to)
    select ${accountId}, ${importId}, lane, after, "upTo"
    from jsonb_to_recordset(${JSON.stringify(lanes)}::jsonb) as made (lane smallint, after text, "upTo" text)
    where not exists (select from import_lanes l where l.account_id = ${accountId} and l.import_id = ${importId})
    on conflict do nothing returning lane`);
  if (made.length > 0) await settleInvalid(tx, accountId, importId);
  const open = await tx.execute<{ lane: number }>(sql`
    select lane from import_lanes where account_id = ${accountId} and import_id = ${importId} order by lane`);
  return open.map(({ lane }) => lane);
}

/** Takes a lane to the end of the transaction. @returns null when the import is not RUNNING */
export async function takeLane(
  tx: Executor,
  { accountId, importId }: Merge,
  lane: number,
): Promise<Lane | null> {
  const [taken] = await tx.execute<Lane & Record<string, unknown>>(sql`
    select l.lane, l.after, l.up_to as "upTo" from import_lanes l
    join imports i on i.account_id = l.account_id and i.id = l.import_id and i.status = 'RUNNING'
    where l.account_id = ${accountId} and l.import_id = ${importId} and l.lane = ${lane} for update of l`);
  return taken ?? null;
}

export interface Lane {
  lane: number;
  after: string;
  upTo: string | null;
}

export async function moveLane(
  tx: Executor,
  { accountId, importId }: Merge,
  lane: number,
  chunk: { upTo: string; rows: number },
): Promise<void> {
  await tx.execute(sql`
    update import_lanes set after = ${chunk.upTo}, rows_done = rows_done + ${chunk.rows}, updated_at = clock_timestamp()
    where account_id = ${accountId} and import_id = ${importId} and lane = ${lane}`);
}

/** Keys that part the rows into stretches of about one size, from rows picked here and there in the file. */
async function findBorders(tx: Executor, accountId: number, importId: number): Promise<string[]> {
  const shares = Array.from({ length: mostLanes - 1 }, (_, n) => (n + 1) / mostLanes);
  const [found] = await tx.execute<{ borders: string[] | null }>(sql`
    with picked as (
      select (first + (last - first) * n / ${sampledKeys})::int as row
      from (select min(row)::bigint as first, max(row)::bigint as last from import_rows
        where account_id = ${accountId} and import_id = ${importId}) file, generate_series(0, ${sampledKeys}) n)
    select percentile_disc(${sql.raw(`array[${shares.join(", ")}]::float8[]`)}) within group (order by r.match_key) as borders
    from picked join import_rows r on r.account_id = ${accountId} and r.import_id = ${importId} and r.row = picked.row`);
  return [...new Set(found?.borders ?? [])];
}

async function settleInvalid(tx: Executor, accountId: number, importId: number): Promise<void> {
  const settled = await settle(
    tx,
    sql`insert into import_outcomes (account_id, import_id, row, outcome)
      select account_id, import_id, row, 'invalid' from import_rows
      where account_id = ${accountId} and import_id = ${importId} and match_key is null`,
  );
  await tx.execute(sql`
    update import_lanes set rows_done = rows_done + ${settled}
    where account_id = ${accountId} and import_id = ${importId} and lane = 0`);
}
