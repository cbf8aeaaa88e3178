import { lookUpHeader } from "@/lib/import/words/header-names";
import { readGender } from "@/lib/import/words/read-words";
import { looksLikeEmail, looksLikeName, phoneLikelihood } from "./cell-kinds";
import { type Candidate, type Column, holdsValuesOf } from "./guess-by-header";
import type { ImportField } from "./mapping";

/** The column that holds most numbers, where no header names one. */
export function guessPhone(columns: Column[]): Candidate[] {
  return best(columns, "phoneNumber", (column) => share(column.values.map(phoneLikelihood)), 0.3);
}

/** The column that holds most e-mail addresses. */
export function guessEmail(columns: Column[]): Candidate[] {
  return best(
    columns,
    "email",
    (column) => share(column.values.map((cell) => Number(looksLikeEmail(cell)))),
    0.5,
  );
}

/** The column that holds nothing but words for a gender. */
export function guessGender(columns: Column[]): Candidate[] {
  const likelihood = (column: Column) =>
    share(column.values.map((cell) => Number(readGender(cell) !== null)));
  return best(columns, "gender", likelihood, 0.9);
}

/** Names where no header says so: one column with whole names, or first and last name side by side. */
export function guessNames(columns: Column[]): Candidate[] {
  const texts = columns.filter(
    (column) => share(column.values.map((cell) => Number(looksLikeName(cell)))) >= 0.7,
  );
  const [one, two] = texts;
  if (!one) return [];
  const whole = texts.find(
    (column) => share(column.values.map((cell) => Number(cell.trim().includes(" ")))) >= 0.6,
  );
  if (whole === one || !two) return [candidate(one, "fullName"), ...guessParts(one, texts)];
  return [candidate(one, "firstName"), candidate(two, "lastName")];
}

/** First and last name beside a column that repeats both. */
function guessParts(whole: Column, texts: Column[]): Candidate[] {
  const [first, last] = texts.filter((column) => column !== whole && holdsValuesOf(whole, column));
  return first && last ? [candidate(first, "firstName"), candidate(last, "lastName")] : [];
}

function best(
  columns: Column[],
  field: ImportField,
  rate: (column: Column) => number,
  least: number,
): Candidate[] {
  const rated = columns.filter(isOpen).map((column) => ({ column, rate: rate(column) }));
  const top = rated.sort((a, b) => b.rate - a.rate)[0];
  return top && top.rate >= least ? [candidate(top.column, field)] : [];
}

/** A header that names something else keeps its column out: eleven digits may be a VAT number. */
function isOpen(column: Column): boolean {
  return (
    column.header === null || (!/fax|pager/i.test(column.header) && lookUpHeader(column.header) === null)
  );
}

function candidate(column: Column, field: ImportField): Candidate {
  return { column, field, rank: 50_000, sure: false };
}

function share(rates: number[]): number {
  return rates.length === 0 ? 0 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
