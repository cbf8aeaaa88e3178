import type { NewCustomField } from "@/lib/custom-fields";
import type { Import, ImportMode } from "@/lib/import/import";
import type { ReadingChoices } from "@/lib/import/read-table";

/** What a column becomes: a field, nothing, or a field that is yet to be made. */
export type ColumnTarget = string | null | { newField: NewCustomField };

/** By the index of the column. */
export type Targets = Record<number, ColumnTarget>;

/** Where the contacts of the file go besides the book. */
export type ListTarget = { kind: "none" } | { kind: "list"; id: number } | { kind: "new"; name: string };

/** What a person has decided about a file; what is not said is guessed. */
export interface Plan extends ReadingChoices {
  /** From 1, as a spreadsheet counts; 0 where no row is a header. */
  headerRow?: number;
  country: string;
  mode: ImportMode;
  /** Missing until a column was changed: then what is remembered of such files, or guessed, holds. */
  targets?: Targets;
  list: ListTarget;
}

/** @param like an import whose choices are taken over */
export function startPlan(country: string, like?: Import): Plan {
  if (!like) return { country, mode: "CREATE_UPDATE", list: { kind: "none" } };
  const { settings, listId } = like;
  return {
    country: settings.defaultCountry,
    mode: settings.mode,
    list: listId === null ? { kind: "none" } : { kind: "list", id: listId },
  };
}
