import { expect, test } from "vitest";
import { readDecimal } from "./decimal";

test.each([
  ["3112.11", 3112.11],
  ["3112,11", 3112.11],
  [" -0,5 ", -0.5],
  ["12", 12],
  ["1,234,567", Number.NaN],
  ["1.234,5", Number.NaN],
  ["", Number.NaN],
  ["twelve", Number.NaN],
])("%j is %d", (text, value) => {
  expect(readDecimal(text)).toBe(value);
});
