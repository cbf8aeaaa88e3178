import { type HeaderName, type HeaderRole, lookUpHeader } from "@/lib/import/words/header-names";
import { looksLikeEmail, looksLikeName, looksLikePhone } from "./cell-kinds";
import { type ImportField, isImportField } from "./mapping";

export interface Column {
  index: number;
  header: string | null;
  /** What it holds in the first rows, without blanks around it. */
  cells: string[];
  /** The same without empty cells. */
  values: string[];
}

/** A column that could become a field. */
export interface Candidate {
  column: Column;
  field: ImportField;
  /** The smaller, the better. */
  rank: number;
  sure: boolean;
}

/** The fields of roles that are none themselves; the best column of a field has the smallest rank. */
const fields: {
  [Role in Exclude<HeaderRole, ImportField | "name" | "other">]: { field: ImportField; rank: number };
} = {
  mobile: { field: "phoneNumber", rank: 0 },
  workMobile: { field: "phoneNumber", rank: 5_000 },
  phone: { field: "phoneNumber", rank: 10_000 },
  homePhone: { field: "phoneNumber", rank: 20_000 },
  workPhone: { field: "phoneNumber", rank: 30_000 },
  otherPhone: { field: "phoneNumber", rank: 40_000 },
  otherEmail: { field: "email", rank: 10_000 },
};

/** The columns whose header names a field; those whose values say otherwise are left out. */
export function guessByHeader(columns: Column[]): Candidate[] {
  const named = columns.map((column) => ({
    column,
    name: column.header ? lookUpHeader(column.header) : null,
  }));
  return [
    ...named.flatMap(({ column, name }) => (name ? toCandidates(column, name, columns) : [])),
    ...decideNames(named.flatMap(({ column, name }) => (name ? [{ column, name }] : []))),
  ];
}

function toCandidates(column: Column, name: HeaderName, columns: Column[]): Candidate[] {
  if (name.role === "name" || name.role === "other") return [];
  const { field, rank } = isImportField(name.role) ? { field: name.role, rank: 0 } : fields[name.role];
  if (!name.sure && contradicts(column.values, field)) return guessOtherwise(column, name);
  const sibling = field === "phoneNumber" ? rankByKind(column, columns) : 0;
  return [{ column, field, rank: rank + name.rank + sibling, sure: name.sure }];
}

/** A name that means several things may turn out to be another of them: `Contatto` with numbers below. */
function guessOtherwise(column: Column, name: HeaderName): Candidate[] {
  const others: ImportField[] = ["phoneNumber", "email", "fullName"];
  const field = others.find((one) => !contradicts(column.values, one));
  const isPlausible = name.role !== "notes" && field !== undefined && field !== "fullName";
  return isPlausible ? [{ column, field, rank: 45_000, sure: false }] : [];
}

const fits: { [field in ImportField]?: (cell: string) => boolean } = {
  phoneNumber: looksLikePhone,
  email: looksLikeEmail,
  fullName: looksLikeName,
};

/** Whether most values cannot be of a field; a column without values contradicts nothing. */
function contradicts(values: string[], field: ImportField): boolean {
  const fit = fits[field];
  return fit !== undefined && values.length > 0 && values.filter(fit).length * 2 < values.length;
}

/** Google puts the kind of a number into a column before it (`Phone 1 - Type`): the more mobiles, the better. */
function rankByKind(column: Column, columns: Column[]): number {
  const before = columns[column.index - 1];
  if (!before?.header || !/\d\s*-\s*(?:type|label|typ|tipo|etichetta|etiqueta)/i.test(before.header))
    return 0;
  const kinds = before.cells.filter((_, row) => column.cells[row] !== "");
  const mobiles = kinds.filter((kind) => /mobil|cell|handy|movil|móvil|portable/i.test(kind));
  return -5_000 * (mobiles.length / Math.max(1, kinds.length));
}

type Named = { column: Column; name: HeaderName };

/** Says what `Nome`, `Name` or `Nom` is: what the other name columns leave over, or what the values show. */
function decideNames(named: Named[]): Candidate[] {
  const first = named.find(({ name }) => name.role === "firstName")?.column;
  const last = named.find(({ name }) => name.role === "lastName")?.column;
  const unsure = named.filter(({ name }) => name.role === "name");
  return unsure.flatMap(({ column }, order) => {
    const field = decideName(column, first, last);
    const sure = unsure.length === 1 && (first ?? last) !== undefined;
    return field === null ? [] : [{ column, field, rank: 500 + order, sure }];
  });
}

function decideName(column: Column, first: Column | undefined, last: Column | undefined): ImportField | null {
  const isWhole = holdsValuesOf(column, last ?? first);
  if (first && last) return isWhole === false ? null : "fullName";
  if (first ?? last) return isWhole ? "fullName" : last ? "firstName" : "lastName";
  return "fullName";
}

/**
 * Whether the values of one column hold those of another in most rows: `Ann Lee` beside `Lee`.
 * @returns null where no row has both
 */
export function holdsValuesOf(whole: Column, part: Column | undefined): boolean | null {
  const pairs = whole.cells
    .map((cell, row) => [cell, part?.cells[row] ?? ""] as const)
    .filter(([cell, other]) => cell !== "" && other !== "");
  const holding = pairs.filter(([cell, other]) => cell !== other && cell.includes(other));
  return pairs.length === 0 ? null : holding.length * 2 > pairs.length;
}
