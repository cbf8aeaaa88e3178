import { expect, test } from "vitest";
import type { FileHead } from "@/components/import/file/file-head";
import { type Plan, startPlan, toCheckForm } from "@/components/import/plan";
import { makePreview } from "./preview";

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

test("what was seen is what is sent: the header, every column, and a guessed encoding", () => {
  const text = { encoding: "windows-1252", isSure: false, candidates: [], delimiter: ";" };
  const head = { ...table, text };
  const plan = { ...context().plan, list: { kind: "new", name: " Spring " } as const };
  const file = new File(["x"], "a.csv");
  const form = Object.fromEntries(toCheckForm({ file, head, plan, preview: makePreview(head, context()) }));
  expect(form).toMatchObject({
    fileName: "a.csv",
    headerRow: "2",
    encoding: "windows-1252",
    delimiter: ";",
    newListName: "Spring",
    dryRun: "true",
    async: "true",
    mapping: '{"0":"fullName","1":"phoneNumber","2":null}',
  });
  expect(form).not.toHaveProperty("removeHead");
});

test("without a header row 1 is a contact, and the server is told so", () => {
  const bare = headOf([
    ["Anna", "333 1234567"],
    ["Bruno", "333 7654321"],
  ]);
  const preview = makePreview(bare, context({ headerRow: 0 }));
  expect(preview.rows).toHaveLength(2);
  const file = new File(["x"], "a.csv");
  const form = toCheckForm({ file, head: bare, plan: context().plan, preview });
  expect([form.get("removeHead"), form.get("headerRow")]).toEqual(["false", null]);
});
