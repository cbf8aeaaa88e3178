import { expect, test } from "vitest";
import { leavesFilter, listLeavesFilter } from "./leaves-filter";

test.each([
  [{ gender: ["MALE"] }, { gender: "FEMALE" }, true],
  [{ gender: ["MALE"] }, { isTest: true }, false],
  [{ isTest: false }, { isTest: true }, true],
  [{ search: "anna" }, { notes: "x" }, true],
  [{ search: "anna" }, { customFields: { city: "Bari" } }, true],
  [{ search: "anna" }, { gender: null }, false],
  [{ customFields: { city: "Bari" } }, { customFields: { city: "Milano" } }, true],
  [{ customFields: { city: "Bari" } }, { customFields: { tier: "gold" } }, false],
  [{}, { gender: null }, false],
] as const)("with the filter %j, setting %j may take contacts out of it: %j", (filter, set, leaves) => {
  expect(leavesFilter(filter as object, set)).toBe(leaves);
});

test("joining or leaving a list matters where the filter names that list", () => {
  expect(listLeavesFilter({ listIds: [3] }, 3)).toBe(true);
  expect(listLeavesFilter({ notListIds: [3] }, 3)).toBe(true);
  expect(listLeavesFilter({ listIds: [4] }, 3)).toBe(false);
  expect(listLeavesFilter({}, 3)).toBe(false);
});
