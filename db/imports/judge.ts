/**
 * What each staged row would do, or does: one judgement for the dry run and the merge. A row is compared with the
 * contact that has its match key; a cell without a value changes nothing.
 */
import { type SQL, sql } from "drizzle-orm";
import type { ImportFindings, ImportMode, ImportSummary, RowOutcome } from "@/lib/import/import";
import type { Executor } from "../postgres";
import { idArray } from "../sql-values";
import { changedFields } from "./imported-columns";

/** What happens to a row with a match: `changed` are the fields it changes. */
function outcomeOfMatch(mode: ImportMode, changed: SQL): SQL {
  if (mode === "CREATE") return sql`'skipped'`;
  return sql`case when cardinality(${changed}) = 0 then 'unchanged' else 'updated' end`;
}

function outcomeWithoutMatch(mode: ImportMode): SQL {
  return mode === "UPDATE" ? sql`'skipped'` : sql`'created'`;
}

/**
 * Staged rows with what would become of them now, as rows `(row, outcome, changed)`. Of rows with one key the last
 * counts. (Joined by the columns of a materialised CTE for the reason `merge.ts` gives.)
 * @param staged the rows `r`, with `later`: whether the key comes again further down
 */
function judgement(staged: SQL, mode: ImportMode): SQL {
  return sql`
    with staged as materialized (${staged})
    select s.row, judged.changed,
      case when s.match_key is null then 'invalid' when s.later then 'duplicate'
        when c.id is null then ${outcomeWithoutMatch(mode)} else ${outcomeOfMatch(mode, sql`judged.changed`)} end as outcome
    from staged s
    left join contacts c on c.account_id = s.account_id and c.match_key = s.match_key
    left join lateral (select case when c.id is not null then ${changedFields} end as changed) judged on true`;
}

/** What an import did or would do, in numbers. */
export type Judged = Pick<ImportFindings, "summary" | "updatedFields">;

/** Counts what the import would do now. Nothing is written. */
export async function judge(
  on: Executor,
  accountId: number,
  importId: number,
  mode: ImportMode,
): Promise<Judged> {
  const staged = sql`
    select r.*, r.match_key is not null and lead(r.row) over (partition by r.match_key order by r.row) is not null as later
    from import_rows r where r.account_id = ${accountId} and r.import_id = ${importId}`;
  return toJudged(
    await on.execute<OutcomeCount>(sql`
      select outcome, changed, count(*) as count from (${judgement(staged, mode)}) judged group by outcome, changed`),
  );
}

/** What these rows would do now. */
export async function judgeRows(
  on: Executor,
  accountId: number,
  importId: number,
  mode: ImportMode,
  rows: number[],
) {
  const staged = sql`
    select r.*, exists (
        select from import_rows l
        where l.account_id = r.account_id and l.import_id = r.import_id and l.match_key = r.match_key and l.row > r.row) as later
    from import_rows r where r.account_id = ${accountId} and r.import_id = ${importId} and r.row = any(${idArray(rows)})`;
  return on.execute<RowWithOutcome>(sql`select row, outcome from (${judgement(staged, mode)}) judged`);
}

/** What became of these rows. */
export async function readOutcomes(on: Executor, accountId: number, importId: number, rows: number[]) {
  return on.execute<RowWithOutcome>(sql`
    select row, outcome from import_outcomes
    where account_id = ${accountId} and import_id = ${importId} and row = any(${idArray(rows)})`);
}

/** Counts what the import did. */
export async function countOutcomes(on: Executor, accountId: number, importId: number): Promise<Judged> {
  return toJudged(
    await on.execute<OutcomeCount>(sql`
      select outcome, changed, count(*) as count from import_outcomes
      where account_id = ${accountId} and import_id = ${importId} group by outcome, changed`),
  );
}

type RowWithOutcome = { row: number; outcome: RowOutcome };
type OutcomeCount = { outcome: RowOutcome; changed: string[] | null; count: number };

function toJudged(counts: OutcomeCount[]): Judged {
  const updatedFields: Record<string, number> = {};
  for (const { outcome, changed, count } of counts) {
    if (outcome !== "updated") continue;
    for (const field of new Set(changed)) updatedFields[field] = (updatedFields[field] ?? 0) + count;
  }
  return { summary: toSummary(counts), updatedFields };
}

function toSummary(rows: Iterable<{ outcome: RowOutcome; count: number }>): ImportSummary {
  const summary = { total: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, duplicates: 0, invalid: 0 };
  for (const { outcome, count } of rows) {
    summary[outcome === "duplicate" ? "duplicates" : outcome] += count;
    summary.total += count;
  }
  return summary;
}
