import type { ContactFilter } from "@/lib/contacts/conditions";
import { allMatching, type Selection } from "@/lib/contacts/selection";

/** Contacts one by one, or all that match the filter except some: a `Selection` while it is ticked. */
export type Selected = { ids: ReadonlySet<number> } | { notIds: ReadonlySet<number> };

export interface SelectionState {
  selected: Selected;
  /** The contact touched last: where a range begins. */
  anchor: number | null;
}

export type SelectionStep =
  | { type: "toggle"; id: number; range: boolean; pageIds: number[] }
  | { type: "set"; ids: number[]; isSelected: boolean }
  | { type: "all" }
  | { type: "only"; ids: number[] }
  | { type: "found"; selected: Selected }
  | { type: "none" };

export const nothingSelected: SelectionState = { selected: { ids: new Set() }, anchor: null };

export function nextSelection(state: SelectionState, step: SelectionStep): SelectionState {
  switch (step.type) {
    case "none":
      return nothingSelected;
    case "all":
      return { selected: { notIds: new Set() }, anchor: null };
    case "only":
      return { selected: { ids: new Set(step.ids) }, anchor: null };
    case "found":
      return isNothing(state.selected) ? { selected: step.selected, anchor: null } : state;
    case "set":
      return { selected: withIds(state.selected, step.ids, step.isSelected), anchor: null };
    case "toggle":
      return toggle(state, step);
  }
}

/** A range takes the state of the contact it begins at. */
function toggle(
  { selected, anchor }: SelectionState,
  { id, range, pageIds }: SelectionStep & { type: "toggle" },
): SelectionState {
  const from = range && anchor !== null && pageIds.includes(anchor) ? anchor : null;
  const ids = from === null ? [id] : idsBetween(pageIds, from, id);
  return {
    selected: withIds(selected, ids, from === null ? !isSelected(selected, id) : isSelected(selected, from)),
    anchor: id,
  };
}

export function isSelected(selected: Selected, id: number): boolean {
  return "ids" in selected ? selected.ids.has(id) : !selected.notIds.has(id);
}

export function isNothing(selected: Selected): boolean {
  return "ids" in selected && selected.ids.size === 0;
}

/** What is ticked, as an action takes it. */
export function selectionOf(selected: Selected, filter: ContactFilter): Selection {
  return "ids" in selected ? { ids: [...selected.ids] } : allMatching(filter, [...selected.notIds]);
}

function withIds(selected: Selected, ids: number[], isIn: boolean): Selected {
  return "ids" in selected
    ? { ids: changed(selected.ids, ids, isIn) }
    : { notIds: changed(selected.notIds, ids, !isIn) };
}

function changed(set: ReadonlySet<number>, ids: number[], isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  for (const id of ids) {
    if (isIn) next.add(id);
    else next.delete(id);
  }
  return next;
}

function idsBetween(ids: number[], from: number, to: number): number[] {
  const places = [ids.indexOf(from), ids.indexOf(to)];
  return ids.slice(Math.min(...places), Math.max(...places) + 1);
}
