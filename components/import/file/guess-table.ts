/** What the columns of a table become: as a person chose, as they were the last time, or as they are guessed. */

import type { Preview, PreviewColumn, PreviewContext } from "@/components/import/columns/preview";
import { recallTargets } from "@/components/import/columns/remembered-mappings";
import { targetsLike } from "@/components/import/columns/targets-like";
import type { Targets } from "@/components/import/plan";
import { AppError } from "@/lib/errors";
import { type ColumnGuess, guessColumns } from "@/lib/import/columns/guess-columns";
import type { TableRow } from "@/lib/import/table";

/** Rows the server guesses by. */
const rowsToGuessBy = 60;
const mostSamples = 50;

/** Why a table cannot go on. */
export type TableProblem = "oneColumn" | "noKey" | "fieldTwice" | AppError;

type GuessedTable = Pick<Preview, "columns" | "headerRow" | "problem" | "isRemembered"> & {
  body: TableRow[];
};

export function guessTable(all: TableRow[], context: PreviewContext): GuessedTable {
  const { plan, customFields } = context;
  const rows = plan.headerRow ? all.filter(({ row }) => row >= (plan.headerRow ?? 1)) : all;
  const bare = guess(rows, context, {});
  const headers = bare.columns.map(({ header }) => header);
  const recalled = () => recallTargets(context.accountId, headers, customFields);
  const alike = context.like ? targetsLike(context.like, headers, customFields) : null;
  const remembered = plan.targets ? null : (alike ?? recalled());
  const targets = plan.targets ?? remembered ?? {};
  const guessed = Object.keys(targets).length > 0 ? guess(rows, context, targets) : bare;
  const body = rows.slice(guessed.at === null ? 0 : guessed.at + 1);
  return {
    columns: guessed.columns.map((column) => toPreviewColumn(column, body, targets)),
    headerRow: guessed.at === null ? 0 : (rows[guessed.at]?.row ?? 0),
    problem: guessed.problem,
    isRemembered: remembered !== null,
    body,
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

interface Guessed {
  /** Of the header among the rows. */
  at: number | null;
  columns: ColumnGuess[];
  problem: TableProblem | null;
}

/** What a person chose may leave no number and no address: then the guesses stay, with the reason why it cannot go on. */
function guess(rows: TableRow[], { plan, customFields }: PreviewContext, targets: Targets): Guessed {
  const cells = rows.slice(0, rowsToGuessBy).map((row) => row.cells);
  const header = plan.headerRow ? { headerRow: 0 } : { removeHead: plan.headerRow === 0 ? false : undefined };
  const attempt = (mapping: Targets) =>
    tryGuess({ rows: cells, customFields, ...header, mapping: Object.fromEntries(Object.entries(mapping)) });
  const mapped = attempt(targets);
  if (!(mapped instanceof AppError)) return { at: mapped.headerRow, columns: mapped.columns, problem: null };
  const unmapped = attempt({});
  const { at, columns } =
    unmapped instanceof AppError
      ? listBareColumns(cells, plan.headerRow)
      : { at: unmapped.headerRow, columns: unmapped.columns };
  return { at, columns, problem: nameProblem(mapped, columns.length) };
}

function tryGuess(input: Parameters<typeof guessColumns>[0]): ReturnType<typeof guessColumns> | AppError {
  try {
    return guessColumns(input);
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
function listBareColumns(rows: string[][], headerRow: number | undefined): Omit<Guessed, "problem"> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const hasHeader = headerRow !== 0;
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: hasHeader ? (rows[0]?.[index] ?? null) : null,
    field: null,
    sure: true,
  }));
  return { at: hasHeader ? 0 : null, columns };
}

function samplesOf(rows: TableRow[], index: number): string[] {
  const values = rows.slice(0, 50).flatMap(({ cells }) => cells[index]?.trim() || []);
  return [...new Set(values)].slice(0, mostSamples);
}
