import { expect, test } from "vitest";
import { SheetRows } from "./sheet-rows";

function numbersOf(given: (number | undefined)[]): (number | undefined)[] {
  const rows = new SheetRows();
  return given.map((row) => {
    rows.begin(row);
    rows.put(0, "x");
    return rows.end()?.row;
  });
}

test("rows have the numbers that a spreadsheet shows", () => {
  expect(numbersOf([2, 3, 7, undefined])).toEqual([2, 3, 7, 8]);
});

test("in a damaged file, too, each row has a number of its own, upwards", () => {
  expect(numbersOf([3, 3, 2, 5, -1, 5.5, 1e30, Number.NaN, Number.POSITIVE_INFINITY])).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});
