import { sql } from "drizzle-orm";
import type { InvalidReason, ReportedIssue } from "@/lib/import/import";
import { db } from "../postgres";

const mostErrors = 100;
const examplesPerReason = 5;

/** What was wrong in an import: the first errors and warnings, and the errors by reason. */
export async function summarise(accountId: number, importId: number) {
  const [errors, warnings, invalidReasons] = await Promise.all([
    firstIssues(accountId, importId, "errors"),
    firstIssues(accountId, importId, "warnings"),
    reasons(accountId, importId),
  ]);
  return { errors, warnings, invalidReasons };
}

async function firstIssues(
  accountId: number,
  importId: number,
  kind: "errors" | "warnings",
): Promise<ReportedIssue[]> {
  const column = sql.raw(kind);
  const rows = await db().execute<{ row: number; issue: ReportedIssue }>(sql`
    select r.row, i.issue from (
      select row, ${column} as issues from import_rows
      where account_id = ${accountId} and import_id = ${importId} and ${column} is not null order by row limit ${mostErrors}) r,
      jsonb_array_elements(r.issues) with ordinality as i (issue, place)
    order by r.row, i.place limit ${mostErrors}`);
  return rows.map(({ row, issue }) => ({ ...issue, row }));
}

/** A row counts once, by the first thing that is wrong with it. */
async function reasons(accountId: number, importId: number): Promise<InvalidReason[]> {
  const rows = await db().execute<InvalidReason & Record<string, unknown>>(sql`
    select errors -> 0 ->> 'code' as code, count(*) as count,
      (array_agg(errors -> 0 ->> 'value' order by row))[1:${sql.raw(String(examplesPerReason))}] as examples
    from import_rows where account_id = ${accountId} and import_id = ${importId} and errors is not null
    group by 1 order by 2 desc, 1`);
  return rows.map(({ code, count, examples }) => ({ code, count, examples }));
}
