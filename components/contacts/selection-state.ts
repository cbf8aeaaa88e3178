import type { ContactFilter } from "@/lib/contacts/filter";
import type { Selection } from "@/lib/contacts/selection";

/** Contacts one by one, or all that match the filter except some. */
export type Selected =
  | { kind: "some"; ids: ReadonlySet<number> }
  | { kind: "all"; exceptIds: ReadonlySet<number> };

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

export const nothingSelected: SelectionState = { selected: { kind: "some", ids: new Set() }, anchor: null };

export function nextSelection(state: SelectionState, step: SelectionStep): SelectionState {
  switch (step.type) {
    case "none":
      return nothingSelected;
    case "all":
      return { selected: { kind: "all", exceptIds: new Set() }, anchor: null };
    case "only":
      return { selected: { kind: "some", ids: new Set(step.ids) }, anchor: null };
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
  return selected.kind === "some" ? selected.ids.has(id) : !selected.exceptIds.has(id);
}

export function isNothing(selected: Selected): boolean {
  return selected.kind === "some" && selected.ids.size === 0;
}

/** The selection as the API takes it. */
export function toSelection(selected: Selected, filter: ContactFilter): Selection {
  return selected.kind === "some"
    ? { ids: [...selected.ids] }
    : { filter, exceptIds: [...selected.exceptIds] };
}

function withIds(selected: Selected, ids: number[], isIn: boolean): Selected {
  return selected.kind === "some"
    ? { kind: "some", ids: changed(selected.ids, ids, isIn) }
    : { kind: "all", exceptIds: changed(selected.exceptIds, ids, !isIn) };
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
