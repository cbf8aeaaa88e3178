import type { Selected } from "./selection-state";

/**
 * A selection is an hour's work when it was ticked by hand: it outlives its table, in the tab it was made in. Coming back
 * from another page, a reload or signing in again finds it as it was; another account or another filter does not.
 */
export const keptSelectionKey = "rubrica-selection";

export interface SelectionPlace {
  accountId: number;
  filterKey: string;
}

type KeptSelection = SelectionPlace & ({ ids: number[] } | { notIds: number[] });

export function writeSelection({ accountId, filterKey }: SelectionPlace, selected: Selected): string {
  const ids = "ids" in selected ? { ids: [...selected.ids] } : { notIds: [...selected.notIds] };
  return JSON.stringify({ accountId, filterKey, ...ids } satisfies KeptSelection);
}

/** @returns null when it was made in another place, or by another release */
export function readSelection(place: SelectionPlace, text: string): Selected | null {
  const { accountId, filterKey, ids, notIds } = JSON.parse(text) as Record<string, unknown>;
  if (accountId !== place.accountId || filterKey !== place.filterKey) return null;
  if (Array.isArray(ids)) return { ids: new Set(ids) };
  return Array.isArray(notIds) ? { notIds: new Set(notIds) } : null;
}
