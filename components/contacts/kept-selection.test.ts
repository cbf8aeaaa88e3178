import { expect, test } from "vitest";
import { readSelection, writeSelection } from "./kept-selection";
import type { Selected } from "./selection-state";

const here = { accountId: 1, filterKey: "search=anna" };
const selections: Selected[] = [{ ids: new Set([3, 1]) }, { notIds: new Set() }, { notIds: new Set([7]) }];

test.each(selections)("a selection is found as it was left: %o", (selected) => {
  expect(readSelection(here, writeSelection(here, selected))).toEqual(selected);
});

test.each([
  { ...here, accountId: 2 },
  { ...here, filterKey: "" },
])("neither another account nor another filter finds it: %o", (place) => {
  expect(readSelection(place, writeSelection(here, { notIds: new Set() }))).toBeNull();
});

test("what another release wrote is left alone", () => {
  expect(readSelection(here, JSON.stringify({ ...here, chosen: [1] }))).toBeNull();
});
