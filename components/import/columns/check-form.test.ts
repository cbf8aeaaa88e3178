import { expect, test } from "vitest";
import { type Plan, startPlan } from "@/components/import/draft/plan";
import type { FileHead } from "@/components/import/file/file-head";
import { toCheckForm } from "./check-form";
import { makePreview } from "./make-preview";

const context = (plan: Partial<Plan> = {}) => ({
  // What is remembered lives in a browser.
  plan: { ...startPlan("IT"), targets: {}, ...plan },
  customFields: [],
  accountId: 1,
});

function headOf(rows: string[][]): FileHead {
  const numbered = rows.map((cells, place) => ({ row: place + 1, cells }));
  return { format: "text", rowCount: rows.length, isWhole: true, rows: numbered };
}

test("what was seen is what is sent: the header, every column, and a guessed encoding", () => {
  const text = { encoding: "windows-1252", isSure: false, candidates: [], delimiter: ";" };
  const table = headOf([
    ["Report of November", "", ""],
    ["Nome", "Cellulare", "Punti"],
    ["Anna", "333 1234567", "1.200"],
  ]);
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
