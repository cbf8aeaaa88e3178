import { beforeEach, expect, test } from "vitest";
import { findImports, getImport } from "@/db/imports/imports";
import { findRejects } from "@/db/imports/rejects";
import { createList, deleteLists } from "@/db/lists/lists";
import { newTestAccount } from "@/db/testing/account";
import { importContent } from "../testing/import-content";

const table = "Nome;Cellulare\nAnna;3331234567\nBruno;12\nCarla;3,93E+11\nDario;\n";
const page = { page: 0, limit: 10 };

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

test("the rows that could not be imported come page by page, as they were read", async () => {
  const { importId } = await importContent(accountId, table, "a.csv", { dryRun: true });
  expect(await findRejects(accountId, importId, { page: 0, limit: 2 })).toMatchObject({
    total: 3,
    rows: [
      { row: 3, cells: ["Bruno", "12"], errors: [{ field: "phoneNumber", code: "phone_invalid" }] },
      { row: 4, cells: ["Carla", "3,93E+11"], errors: [{ code: "phone_damaged_by_spreadsheet" }] },
    ],
  });
  const { rows } = await findRejects(accountId, importId, { page: 1, limit: 2 });
  expect(rows.map(({ row }) => row)).toEqual([5]);
});

test("the rows of another account's import are not there", async () => {
  const { importId } = await importContent(accountId, table, "a.csv", { dryRun: true });
  await expect(findRejects(await newTestAccount(), importId, page)).rejects.toThrow("no such import");
});

test("imports are found by their state", async () => {
  const { importId } = await importContent(accountId, table, "a.csv", { dryRun: true });
  await importContent(accountId, table, "b.csv");
  const { imports, total } = await findImports(accountId, { ...page, status: ["CHECKED", "RUNNING"] });
  expect([imports.map((found) => found.importId), total]).toEqual([[importId], 1]);
  expect((await findImports(accountId, page)).total).toBe(2);
});

test("an import names its list, also one it is yet to make, and how the file was to be read", async () => {
  const list = await createList(accountId, { name: "Spring" });
  const into = await importContent(accountId, table, "a.csv", { listId: list.id, mode: "CREATE" });
  expect(into).toMatchObject({ listName: "Spring", settings: { mode: "CREATE", defaultCountry: "IT" } });
  const checked = await importContent(accountId, table, "b.csv", { newListName: "Autumn", dryRun: true });
  expect(checked).toMatchObject({ listId: null, listName: "Autumn" });
  await deleteLists(accountId, [list.id]);
  expect(await getImport(accountId, into.importId)).toMatchObject({ listName: null });
});
