import { expect, test } from "vitest";
import { type Plan, startPlan } from "@/components/import/draft/plan";
import type { FileHead } from "@/components/import/file/file-head";
import { makePreview } from "./make-preview";

const context = (plan: Partial<Plan> = {}) => ({
  // What is remembered lives in a browser.
  plan: { ...startPlan("IT"), targets: {}, ...plan },
  customFields: [],
  accountId: 1,
});

function headOf(rows: string[][], format: FileHead["format"] = "text"): FileHead {
  const numbered = rows.map((cells, place) => ({ row: place + 1, cells }));
  return { format, rowCount: rows.length, isWhole: true, rows: numbered };
}

const table = headOf([
  ["Report of November", "", ""],
  ["Nome", "Cellulare", "Punti"],
  ["Anna", "333 1234567", "1.200"],
  ["Bruno", "12", "7"],
]);

test("the header is found below what a file says of itself, and rows are read as the server reads them", () => {
  const { headerRow, columns, rows, problem } = makePreview(table, context());
  expect([headerRow, problem]).toEqual([2, null]);
  expect(columns.map(({ target }) => target)).toEqual(["fullName", "phoneNumber", null]);
  expect(rows).toMatchObject([
    { row: 3, contact: { fullName: "Anna", phoneNumber: "+393331234567" } },
    { row: 4, contact: null, errors: [{ code: "phone_invalid" }] },
  ]);
});

test("a number with a point means what it means where it was written: a text or a workbook", () => {
  const points = { key: "punti", label: "Punti", type: "number" } as const;
  const plan = { targets: { 2: { newField: points } } };
  const inText = makePreview(table, context(plan)).rows[0];
  const inBook = makePreview({ ...table, format: "xlsx" }, context(plan)).rows[0];
  expect(inText?.contact?.customFields).toEqual({ punti: 1200 });
  expect(inBook?.contact?.customFields).toEqual({ punti: 1.2 });
});

test("why a table cannot go on is named, and its columns stay to be chosen", () => {
  const names = makePreview(headOf([["Anna Rossi"], ["Bruno Galli"]]), context());
  expect([names.problem, names.columns.length]).toEqual(["oneColumn", 1]);
  const cities = makePreview(
    headOf([
      ["Nome", "Città"],
      ["Anna", "Bari"],
    ]),
    context(),
  );
  expect(cities.problem).toBe("noKey");
  const twice = makePreview(table, context({ targets: { 0: "phoneNumber", 1: "phoneNumber" } }));
  expect(twice.problem).toBe("fieldTwice");
});
