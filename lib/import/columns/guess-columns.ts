import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { plainHeader } from "@/lib/import/words/header-names";
import { findHeaderRow } from "./find-header-row";
import { type Candidate, type Column, guessByHeader } from "./guess-by-header";
import { guessEmail, guessGender, guessNames, guessPhone } from "./guess-by-values";
import type { ContactField, Mapping } from "./mapping";
import { headersOfMapping, resolveMapping } from "./resolve-mapping";

export interface ColumnGuess {
  /** From 0. */
  index: number;
  header: string | null;
  /** Null: the column is not imported. */
  field: ContactField | null;
  /** Whether the request or an unmistakable header said so; else a person should look at it. */
  sure: boolean;
}

export interface ColumnsInput {
  /** The first rows of the file, 60 are plenty, the one with the headers among them. */
  rows: string[][];
  customFields: CustomField[];
  /** True: the first row is never a contact. False: it is one. Absent: decided by what it holds. */
  removeHead?: boolean;
  /** What the request says of columns; wins over every guess. */
  mapping?: Mapping;
  /** Index into `rows` of the row with the headers, where the caller knows it. */
  headerRow?: number;
}

/**
 * Decides which field each column becomes: by the mapping, by headers known in many languages and products, by the
 * account's own fields, and by the values of the first 50 rows.
 * @returns `headerRow`: index into `rows`, null without a header; rows above it are a preamble
 * @throws AppError `invalid_input` on `mapping` (`no_phone_or_email_column`, an unknown column or field), on
 * `headerRow`, or on `file` (`file_empty`)
 */
export function guessColumns(input: ColumnsInput): { headerRow: number | null; columns: ColumnGuess[] } {
  if (input.rows.length === 0) throw invalidField("file", "file_empty", "This file has no rows.");
  const { named, headerRow } = locateHeader(input);
  const columns = readColumns(input.rows, named);
  const headers = named === null ? null : columns.map(({ header }) => header ?? "");
  const given = resolveMapping(input.mapping ?? {}, {
    headers,
    width: columns.length,
    customFields: input.customFields,
  });
  const guessed = guessFields(columns, given, input.customFields);
  const chosen = [...given.values(), ...[...guessed.values()].map(({ field }) => field)];
  if (!chosen.includes("phoneNumber") && !chosen.includes("email")) throw noKeyColumn();
  return {
    headerRow,
    columns: columns.map(({ index, header }) => ({
      index,
      header: headerRow === null ? null : header,
      field: given.has(index) ? (given.get(index) ?? null) : (guessed.get(index)?.field ?? null),
      sure: given.has(index) || (guessed.get(index)?.sure ?? true),
    })),
  };
}

/**
 * The row whose cells name the columns, and the row that is left out as a header. They differ where the caller says
 * that row 1 is a contact although it reads like a header: its names still help.
 */
function locateHeader(input: ColumnsInput): { named: number | null; headerRow: number | null } {
  const { rows, headerRow, removeHead } = input;
  if (headerRow !== undefined) {
    if (rows[headerRow]) return { named: headerRow, headerRow };
    throw invalidField(
      "headerRow",
      "header_row_unknown",
      `The file has no row ${headerRow + 1} to take headers from.`,
    );
  }
  const own = input.customFields.flatMap((field) => [field.key, field.label]).map(plainHeader);
  const found = findHeaderRow(rows, new Set([...own, ...headersOfMapping(input.mapping ?? {})]));
  if (removeHead === false) return { named: found === 0 ? 0 : null, headerRow: null };
  const row = found ?? (removeHead ? 0 : null);
  return { named: row, headerRow: row };
}

function readColumns(rows: string[][], headerRow: number | null): Column[] {
  const body = rows.slice(headerRow === null ? 0 : headerRow + 1);
  const sample = body.slice(0, 50);
  const headers = headerRow === null ? [] : (rows[headerRow] ?? []);
  const width = Math.max(headers.length, ...sample.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const cells = sample.map((row) => row[index]?.trim().slice(0, importLimits.sampleLength) ?? "");
    const header = headerRow === null ? null : (headers[index] ?? "").trim();
    return { index, header, cells, values: cells.filter((cell) => cell !== "") };
  });
}

type Guess = { field: ContactField; sure: boolean };

function guessFields(
  columns: Column[],
  given: Map<number, unknown>,
  customFields: CustomField[],
): Map<number, Guess> {
  const taken = new Set(given.values());
  const open = columns.filter(({ index }) => !given.has(index));
  const guesses = matchCustomFields(open, customFields, taken);
  const rest = () => open.filter(({ index }) => !guesses.has(index));
  const choose = (candidates: Candidate[]) => chooseBest(candidates, guesses, taken);
  choose(
    guessByHeader(columns).filter(({ column }) => !given.has(column.index) && !guesses.has(column.index)),
  );
  choose(guessEmail(rest()));
  choose(guessPhone(rest()));
  if (columns.every(({ header }) => header === null)) choose([...guessGender(rest()), ...guessNames(rest())]);
  return guesses;
}

/** Columns that are called like a field of the account; the names of the API itself stay what they are. */
function matchCustomFields(
  columns: Column[],
  customFields: CustomField[],
  taken: Set<unknown>,
): Map<number, Guess> {
  const guesses = new Map<number, Guess>();
  for (const { index, header } of columns) {
    const match = findCustomField(header ?? "", customFields);
    const field: ContactField = `customFields.${match?.key}`;
    if (!match || taken.has(field)) continue;
    taken.add(field);
    guesses.set(index, { field, sure: true });
  }
  return guesses;
}

/** By its key before its label, as it is written before what it sounds like; `customFields.` may stand before it. */
function findCustomField(header: string, customFields: CustomField[]): CustomField | undefined {
  const plain = plainHeader(header);
  const find = (isNamed: (name: string) => boolean) =>
    customFields.find(({ key }) => isNamed(key)) ?? customFields.find(({ label }) => isNamed(label));
  const bare = plain.replace(/^customfields/, "");
  return (
    find((name) => name === header) ??
    (plain === "" ? undefined : find((name) => plainHeader(name) === plain)) ??
    (bare === "" ? undefined : find((name) => plainHeader(name) === bare))
  );
}

/** Gives each free field its best column: one that holds something before an empty one, then by rank. */
function chooseBest(candidates: Candidate[], guesses: Map<number, Guess>, taken: Set<unknown>): void {
  const isEmpty = (candidate: Candidate) => Number(candidate.column.values.length === 0);
  const sorted = [...candidates].sort((a, b) => isEmpty(a) - isEmpty(b) || a.rank - b.rank);
  for (const { column, field, sure } of sorted) {
    if (taken.has(field) || guesses.has(column.index)) continue;
    taken.add(field);
    guesses.set(column.index, { field, sure });
  }
}

function noKeyColumn(): Error {
  const advice = 'Say which column holds them, e.g. mapping={"0":"phoneNumber"}.';
  const message = `No column with phone numbers or e-mail addresses was found. ${advice}`;
  return invalidField("mapping", "no_phone_or_email_column", message);
}
