import { sql } from "drizzle-orm";
import type {
  ImportFindings,
  InvalidReason,
  PreviewRow,
  ReportedIssue,
  RowOutcome,
} from "@/lib/import/import";
import { db, type Executor } from "../postgres";
import type { StoredImport } from "./imports";
import { countOutcomes, judge, judgeRows, readOutcomes } from "./judge";

const mostIssues = 100;
const examplesPerReason = 5;

/** What a staged import would do now: exact, and nothing is written. */
export async function findWouldBe(stored: StoredImport, on: Executor = db()): Promise<ImportFindings> {
  const { accountId, id, plan } = stored;
  const [judged, outcomes, issues] = await Promise.all([
    judge(on, accountId, id, plan.mode),
    judgeRows(on, accountId, id, plan.mode, sampleRows(stored)),
    findIssues(on, accountId, id),
  ]);
  return { ...judged, preview: toPreview(stored, outcomes), ...issues };
}

/** What a merged import did; of one that was cut off, as far as it came. */
export async function findDone(stored: StoredImport, on: Executor = db()): Promise<ImportFindings> {
  const { accountId, id } = stored;
  const [judged, outcomes, issues] = await Promise.all([
    countOutcomes(on, accountId, id),
    readOutcomes(on, accountId, id, sampleRows(stored)),
    findIssues(on, accountId, id),
  ]);
  return { ...judged, preview: toPreview(stored, outcomes), ...issues };
}

function sampleRows({ report }: StoredImport): number[] {
  return (report?.sample ?? []).map(({ row }) => row);
}

/** Rows a cancelled merge did not reach are left out. */
function toPreview(
  { report }: StoredImport,
  outcomes: Iterable<{ row: number; outcome: RowOutcome }>,
): PreviewRow[] {
  const byRow = new Map([...outcomes].map(({ row, outcome }) => [row, outcome]));
  return (report?.sample ?? []).flatMap(({ row, contact }) => {
    const outcome = byRow.get(row);
    return outcome ? [{ row, outcome, contact }] : [];
  });
}

async function findIssues(on: Executor, accountId: number, importId: number) {
  const [errors, warnings, invalidReasons] = await Promise.all([
    firstIssues(on, accountId, importId, "errors"),
    firstIssues(on, accountId, importId, "warnings"),
    findReasons(on, accountId, importId),
  ]);
  return { errors, warnings, invalidReasons };
}

async function firstIssues(
  on: Executor,
  accountId: number,
  importId: number,
  kind: "errors" | "warnings",
): Promise<ReportedIssue[]> {
  const column = sql.raw(kind);
  const hasErrors = kind === "errors" ? sql`match_key is null` : sql`warnings is not null`;
  const rows = await on.execute<{ row: number; issue: ReportedIssue }>(sql`
    select r.row, i.issue from (
      select row, ${column} as issues from import_rows
      where account_id = ${accountId} and import_id = ${importId} and ${hasErrors} order by row limit ${mostIssues}) r,
      jsonb_array_elements(r.issues) with ordinality as i (issue, place)
    order by r.row, i.place limit ${mostIssues}`);
  return rows.map(({ row, issue }) => ({ ...issue, row }));
}

/** A row counts once, by the first thing that is wrong with it. */
async function findReasons(on: Executor, accountId: number, importId: number): Promise<InvalidReason[]> {
  const rows = await on.execute<InvalidReason & Record<string, unknown>>(sql`
    select errors -> 0 ->> 'code' as code, count(*) as count,
      (array_agg(errors -> 0 ->> 'value' order by row))[1:${sql.raw(String(examplesPerReason))}] as examples
    from import_rows where account_id = ${accountId} and import_id = ${importId} and match_key is null
    group by 1 order by 2 desc, 1`);
  return rows.map(({ code, count, examples }) => ({ code, count, examples }));
}
