import { expect, test } from "vitest";
import {
  isSelected,
  nextSelection,
  nothingSelected,
  type SelectionState,
  selectionOf,
} from "./selection-state";

const pageIds = [10, 11, 12, 13, 14];
const tick = (state: SelectionState, id: number, range = false) =>
  nextSelection(state, { type: "toggle", id, range, pageIds });
const idsOf = ({ selected }: SelectionState) => ("ids" in selected ? [...selected.ids].sort() : null);

test("a contact is ticked, and unticked again", () => {
  const once = tick(nothingSelected, 11);
  expect(idsOf(once)).toEqual([11]);
  expect(idsOf(tick(once, 11))).toEqual([]);
});

test("shift takes the range from the contact touched before, in both directions", () => {
  expect(idsOf(tick(tick(nothingSelected, 11), 13, true))).toEqual([11, 12, 13]);
  expect(idsOf(tick(tick(nothingSelected, 13), 11, true))).toEqual([11, 12, 13]);
});

test("a range begun by unticking unticks", () => {
  const all = nextSelection(nothingSelected, { type: "set", ids: pageIds, isSelected: true });
  expect(idsOf(tick(tick(all, 11), 13, true))).toEqual([10, 14]);
});

test("a range from another page is only the contact itself", () => {
  const elsewhere = { ...tick(nothingSelected, 11), anchor: 99 };
  expect(idsOf(tick(elsewhere, 13, true))).toEqual([11, 13]);
});

test("unticking after everything was taken keeps all except those", () => {
  const all = nextSelection(nothingSelected, { type: "all" });
  const except = tick(tick(all, 12), 14);
  expect(selectionOf(except.selected, { search: "an" })).toEqual({
    filter: { search: "an" },
    notIds: [12, 14],
  });
  expect(selectionOf(tick(except, 12).selected, {})).toEqual({ filter: {}, notIds: [14] });
});

test("taking everything forgets what was ticked one by one", () => {
  const all = nextSelection(tick(nothingSelected, 11), { type: "all" });
  expect(selectionOf(all.selected, {})).toEqual({ filter: {} });
});

test("a hundred thousand exceptions are kept, one more and one less counted", () => {
  const everybody = nextSelection(nothingSelected, { type: "all" });
  const ids = Array.from({ length: 100_000 }, (_, n) => n + 1);
  const less = nextSelection(everybody, { type: "set", ids, isSelected: false });
  const one = nextSelection(less, { type: "toggle", id: 7, range: false, pageIds: [6, 7, 8] });
  const range = nextSelection(one, { type: "toggle", id: 9, range: true, pageIds: [6, 7, 8, 9] });
  expect([6, 7, 8, 9, 10].map((id) => isSelected(range.selected, id))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  const selection = selectionOf(range.selected, {});
  expect("notIds" in selection && selection.notIds?.length).toBe(99_997);
});

test("what is found again does not take the place of what was ticked meanwhile", () => {
  const found = { type: "found", selected: { notIds: new Set([7]) } } as const;
  expect(nextSelection(nothingSelected, found).selected).toEqual(found.selected);
  const ticked = nextSelection(nothingSelected, { type: "only", ids: [1] });
  expect(nextSelection(ticked, found)).toBe(ticked);
});
