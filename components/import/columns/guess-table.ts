/** What the columns of a table become: as a person chose, as they were the last time, or as they are guessed. */

import type { Targets } from "@/components/import/draft/plan";
import { AppError } from "@/lib/errors";
import {
  type ColumnChoices,
  type FoundColumns,
  findColumns,
  fromRow,
  rowsToGuessBy,
} from "@/lib/import/columns/find-columns";
import type { ColumnGuess } from "@/lib/import/columns/guess-columns";
import type { TableRow } from "@/lib/import/table";
import type { Preview, PreviewColumn, PreviewContext, TableProblem } from "./preview";
import { recallTargets } from "./remembered-mappings";
import { targetsLike } from "./targets-like";

const mostSamples = 50;

type GuessedTable = Pick<Preview, "columns" | "headerRow" | "problem" | "isRemembered"> & {
  body: TableRow[];
};

export function guessTable(all: TableRow[], context: PreviewContext): GuessedTable {
  const { plan, customFields } = context;
  const bare = guess(all, context, {});
  const headers = bare.columns.map(({ header }) => header);
  const recalled = () => recallTargets(context.accountId, headers, customFields);
  const alike = context.like ? targetsLike(context.like, headers, customFields) : null;
  const remembered = plan.targets ? null : (alike ?? recalled());
  const targets = plan.targets ?? remembered ?? {};
  const guessed = Object.keys(targets).length > 0 ? guess(all, context, targets) : bare;
  return {
    columns: guessed.columns.map((column) => toPreviewColumn(column, guessed.body, targets)),
    headerRow: guessed.headerRow ?? 0,
    problem: guessed.problem,
    isRemembered: remembered !== null,
    body: guessed.body,
  };
}

function toPreviewColumn(
  { index, header, field, sure }: ColumnGuess,
  body: TableRow[],
  targets: Targets,
): PreviewColumn {
  const chosen = targets[index];
  return {
    index,
    header: header?.trim() ?? "",
    samples: samplesOf(body, index),
    target: chosen === undefined ? field : chosen,
    isSure: sure || chosen !== undefined,
  };
}

interface Guessed extends FoundColumns {
  problem: TableProblem | null;
}

/** What a person chose may leave no number and no address: then the guesses stay, with the reason why it cannot go on. */
function guess(rows: TableRow[], { plan, customFields }: PreviewContext, targets: Targets): Guessed {
  const header = plan.headerRow === 0 ? { removeHead: false } : { headerRow: plan.headerRow };
  const attempt = (mapping: Targets) =>
    tryToFind(rows, { customFields, ...header, mapping: Object.fromEntries(Object.entries(mapping)) });
  const mapped = attempt(targets);
  if (!(mapped instanceof AppError)) return { ...mapped, problem: null };
  const unmapped = attempt({});
  const found = unmapped instanceof AppError ? listBareColumns(rows, plan.headerRow) : unmapped;
  return { ...found, problem: nameProblem(mapped, found.columns.length) };
}

function tryToFind(rows: TableRow[], choices: ColumnChoices): FoundColumns | AppError {
  try {
    return findColumns(rows, choices);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** The sentences of the API name its parameters; here a person chooses in the table below. */
function nameProblem(error: AppError, width: number): TableProblem {
  const codes = (error.extra.errors ?? []).map(({ code }) => code);
  if (codes.includes("mapping_field_twice")) return "fieldTwice";
  if (!codes.includes("no_phone_or_email_column")) return error;
  return width === 1 ? "oneColumn" : "noKey";
}

/** The columns as they stand, for a person to say what they are. */
function listBareColumns(all: TableRow[], headerRow: number | undefined): FoundColumns {
  const rows = fromRow(all, headerRow);
  const width = Math.max(0, ...rows.slice(0, rowsToGuessBy).map(({ cells }) => cells.length));
  const header = headerRow === 0 ? undefined : rows[0];
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: header?.cells[index] ?? null,
    field: null,
    sure: true,
  }));
  return { columns, headerRow: header?.row ?? null, body: header ? rows.slice(1) : rows };
}

function samplesOf(rows: TableRow[], index: number): string[] {
  const values = rows.slice(0, 50).flatMap(({ cells }) => cells[index]?.trim() || []);
  return [...new Set(values)].slice(0, mostSamples);
}
