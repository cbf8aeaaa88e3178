import type { Selected } from "./selection-state";

/**
 * A selection is an hour's work when it was ticked by hand: it outlives its table, in the tab it was made in. Coming back
 * from another page, a reload or signing in again finds it as it was; another account or another filter does not.
 */
export const keptSelectionKey = "rubrica-selection";

interface KeptSelection {
  accountId: number;
  filterKey: string;
  kind: Selected["kind"];
  /** Those selected, or those excepted. */
  ids: number[];
}

export type SelectionPlace = Pick<KeptSelection, "accountId" | "filterKey">;

export function writeSelection(place: SelectionPlace, selected: Selected): string {
  const ids = selected.kind === "some" ? selected.ids : selected.exceptIds;
  const { accountId, filterKey } = place;
  return JSON.stringify({ accountId, filterKey, kind: selected.kind, ids: [...ids] } satisfies KeptSelection);
}

/** @returns null when it was made in another place, or by another release */
export function readSelection(place: SelectionPlace, text: string): Selected | null {
  const kept = JSON.parse(text) as Partial<KeptSelection>;
  if (kept.accountId !== place.accountId || kept.filterKey !== place.filterKey) return null;
  if (!Array.isArray(kept.ids)) return null;
  const ids = new Set(kept.ids);
  return kept.kind === "all" ? { kind: "all", exceptIds: ids } : { kind: "some", ids };
}
