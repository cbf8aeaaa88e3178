import { expect, test } from "vitest";
import { guessFieldType } from "./guess-field-type";

test.each([
  [["12", "7,5", "1.200,00"], "number"],
  [["00417", "00418"], "text"],
  [["12", "n/a?"], "text"],
  [["23/11/2026", "2026-11-24"], "date"],
  [["sì", "no", "sì"], "boolean"],
  [["Milano", "Torino"], "text"],
  [[], "text"],
])("values like %j make a field of the type %s", (values, type) => {
  expect(guessFieldType(values, "IT")).toBe(type);
});
