import { type CountryCode, isCountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import { AppError } from "@/lib/errors";
import { type ColumnsInput, guessColumns } from "@/lib/import/columns";
import type { ContactField } from "@/lib/import/mapping";
import type { TableRow } from "@/lib/import/table";
import { createRowReader, type RowReading } from "@/lib/import/to-contact";
import type { ColumnTarget, Plan } from "./plan";

export interface PreviewColumn {
  index: number;
  header: string;
  samples: string[];
  target: ColumnTarget;
  /** False where it is only a guess by the values. */
  isSure: boolean;
}

export interface PreviewRow extends RowReading {
  cells: string[];
}

export interface Preview {
  columns: PreviewColumn[];
  hasHeader: boolean;
  rows: PreviewRow[];
  /** Why it cannot go on, for instance because no column is a number or an address. */
  problem: string | null;
}

const shownRows = 100;
const shownSamples = 4;

/** The columns of a table with what they become, and its first rows as they will be stored. */
export function makePreview(rows: TableRow[], plan: Plan, customFields: CustomField[]): Preview {
  const { headerRow, columns: guesses, problem } = guess(rows, plan, customFields);
  const body = rows.slice(headerRow === null ? 0 : headerRow + 1);
  const columns = guesses.map(({ index, header, field, sure }) => ({
    index,
    header: header?.trim() || `Column ${index + 1}`,
    samples: samplesOf(body, index),
    target: plan.targets[index] === undefined ? field : plan.targets[index],
    isSure: sure || plan.targets[index] !== undefined,
  }));
  return {
    columns,
    hasHeader: headerRow !== null,
    rows: readRows(body, columns, plan, customFields),
    problem,
  };
}

export function toMapping({ columns }: Preview): Record<number, ColumnTarget> {
  return Object.fromEntries(columns.map(({ index, target }) => [index, target]));
}

/** What a person chose may leave no number and no address: then the guesses stay, with the reason why it cannot go on. */
function guess(rows: TableRow[], { targets, hasHeader }: Plan, customFields: CustomField[]) {
  const input = { rows: rows.slice(0, 60).map((row) => row.cells), customFields, removeHead: hasHeader };
  const mapped = tryGuess({ ...input, mapping: Object.fromEntries(Object.entries(targets)) });
  if (typeof mapped !== "string") return { ...mapped, problem: null };
  const bare = tryGuess(input);
  return { ...(typeof bare === "string" ? withoutGuess(input.rows, hasHeader) : bare), problem: mapped };
}

/** @returns the guess, or why there is none */
function tryGuess(input: ColumnsInput): ReturnType<typeof guessColumns> | string {
  try {
    return guessColumns(input);
  } catch (error) {
    if (error instanceof AppError) return sayProblem(error);
    throw error;
  }
}

/** The sentence of the API names its parameter; here a person chooses in the table below. */
function sayProblem(error: AppError): string {
  const isKeyless = error.extra.errors?.some(({ code }) => code === "no_phone_or_email_column");
  return isKeyless
    ? "Choose below which column holds the phone numbers or the e-mail addresses."
    : error.message;
}

/** The bare columns, for a person to say what they are. */
function withoutGuess(rows: string[][], hasHeader = true) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: hasHeader ? (rows[0]?.[index] ?? null) : null,
    field: null,
    sure: true,
  }));
  return { headerRow: hasHeader ? 0 : null, columns };
}

function samplesOf(rows: TableRow[], index: number): string[] {
  const values = rows.slice(0, 50).flatMap(({ cells }) => cells[index]?.trim() || []);
  return [...new Set(values)].slice(0, shownSamples);
}

function readRows(
  rows: TableRow[],
  columns: PreviewColumn[],
  { country }: Plan,
  customFields: CustomField[],
): PreviewRow[] {
  const newFields = columns.flatMap(({ target }) =>
    target !== null && typeof target === "object" ? [target.newField] : [],
  );
  const read = createRowReader(
    columns.map(({ index, target }) => ({ index, field: fieldOf(target) })),
    {
      defaultCountry: (isCountryCode(country) ? country : "IT") as CountryCode,
      customFields: [...customFields, ...newFields],
    },
  );
  return rows.slice(0, shownRows).map((row) => ({ ...read(row), cells: row.cells }));
}

/** The field a target stands for, also where it is yet to be made. */
export function fieldOf(target: ColumnTarget): ContactField | null {
  if (target === null) return null;
  return (typeof target === "string" ? target : `customFields.${target.newField.key}`) as ContactField;
}
