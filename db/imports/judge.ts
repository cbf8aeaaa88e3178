/**
 * What each staged row would do, or does: one judgement for the dry run and the merge. A row is compared with the
 * contact that has its match key; a cell without a value changes nothing.
 */
import { type SQL, sql } from "drizzle-orm";
import type { ImportFindings, ImportMode, ImportSummary, RowOutcome } from "@/lib/import/import";
import { contentAsOf } from "../contacts/touch";
import { db, type Executor } from "../postgres";
import { idArray } from "../sql-values";

/** A field an import can change: its name in the API, when a staged row `s` changes the contact `c`, and to what. */
interface ImportedField {
  field: string;
  /** Its column. */
  name: string;
  changes: SQL;
  value: SQL;
}

const plain = (field: string, column: string): ImportedField => ({
  field,
  name: column,
  changes: sql.raw(`(s.${column} is not null and s.${column} is distinct from c.${column})`),
  value: sql.raw(`coalesce(s.${column}, c.${column})`),
});

const custom = (column: string): ImportedField => ({
  field: "customFields",
  name: column,
  changes: sql.raw(`(s.${column} <> '{}' and c.${column} || s.${column} <> c.${column})`),
  value: sql.raw(`c.${column} || s.${column}`),
});

const built = (first: SQL, last: SQL) =>
  sql`nullif(btrim(coalesce(${first}, '') || ' ' || coalesce(${last}, '')), '')`;
/** The name the contact is built from its parts once it has those of the row. */
const builtAfter = built(sql`coalesce(s.first_name, c.first_name)`, sql`coalesce(s.last_name, c.last_name)`);
/** The full name of the row is what is shown afterwards; one that would be shown anyway changes nothing. */
const fullNameChanges = sql`(s.full_name is not null
  and s.full_name is distinct from coalesce(c.full_name, ${builtAfter}, s.email, c.email, c.phone_number))`;
/** A full name is kept only where the parts do not give it: a built name follows its parts. */
const keptFullName = (name: SQL) => sql`nullif(s.full_name, ${name})`;
/** The full name that a new contact is given by a staged row `s`. */
export const newFullName = keptFullName(built(sql`s.first_name`, sql`s.last_name`));
/** Channels derived from an unchanged number change nothing. */
const channelsChange = sql`(s.channels_given and s.channels is distinct from c.channels)`;

const fields: ImportedField[] = [
  plain("firstName", "first_name"),
  plain("lastName", "last_name"),
  {
    field: "fullName",
    name: "full_name",
    changes: fullNameChanges,
    value: sql`case when ${fullNameChanges} then ${keptFullName(builtAfter)} else c.full_name end`,
  },
  plain("email", "email"),
  plain("gender", "gender"),
  {
    field: "communicationSupported",
    name: "channels",
    changes: channelsChange,
    value: sql`case when ${channelsChange} then s.channels else c.channels end`,
  },
  plain("isTest", "is_test"),
  plain("notes", "notes"),
  custom("custom_texts"),
  custom("custom_values"),
];

/** The names of the fields a staged row `s` changes in the contact `c`; empty when there is nothing to change. */
export const changedFields = sql`array_remove(array[${sql.join(
  fields.map(({ field, changes }) => sql`case when ${changes} then ${sql.raw(`'${field}'`)} end`),
  sql`, `,
)}], null)`;

/** `column = value, …` for the update of `c` from `s`. */
export const assignments = sql.join(
  fields.map(({ name, value }) => sql`${sql.raw(name)} = ${value}`),
  sql`, `,
);

/** The contact as it was and since when, for an undo. */
export const beforeImage = sql`jsonb_build_object('content_as_of', ${contentAsOf}, ${sql.join(
  fields.map(({ name }) => sql.raw(`'${name}', c.${name}`)),
  sql`, `,
)})`;

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
export async function judge(accountId: number, importId: number, mode: ImportMode): Promise<Judged> {
  const staged = sql`
    select r.*, r.match_key is not null and lead(r.row) over (partition by r.match_key order by r.row) is not null as later
    from import_rows r where r.account_id = ${accountId} and r.import_id = ${importId}`;
  return toJudged(
    await db().execute<OutcomeCount>(sql`
      select outcome, changed, count(*) as count from (${judgement(staged, mode)}) judged group by outcome, changed`),
  );
}

/** What these rows would do now. */
export async function judgeRows(accountId: number, importId: number, mode: ImportMode, rows: number[]) {
  const staged = sql`
    select r.*, exists (
        select from import_rows l
        where l.account_id = r.account_id and l.import_id = r.import_id and l.match_key = r.match_key and l.row > r.row) as later
    from import_rows r where r.account_id = ${accountId} and r.import_id = ${importId} and r.row = any(${idArray(rows)})`;
  return db().execute<RowWithOutcome>(sql`select row, outcome from (${judgement(staged, mode)}) judged`);
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
