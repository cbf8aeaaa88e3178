import { beforeEach, expect, test } from "vitest";
import { countContacts } from "@/db/contacts/count-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { updateContact } from "@/db/contacts/write-contact";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { createList, getList } from "@/db/lists/lists";
import { newTestAccount } from "@/db/testing/account";
import { contactChanges } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import type { ImportPlan } from "@/lib/import/import";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const header = "Nome;Cognome;Cellulare;E-mail\n";
const importText = (text: string, plan: Partial<ImportPlan> = {}) =>
  importContent(accountId, text, "clienti.csv", plan);

const find = (query: Record<string, unknown>) => findContacts(accountId, parse(contactQuery, query));

test("rows become contacts, with numbers in E.164 and every row in one outcome", async () => {
  const { summary, status, errors, invalidReasons } = await importText(
    `${header}Niccolò;D'Angiò;3331234567;nico@example.com\nAnna;Rossi;3,93331E+11;anna@example.com\n;;;solo@example.com\n`,
  );
  expect(status).toBe("COMPLETED");
  expect(summary).toEqual({
    total: 3,
    created: 2,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    duplicates: 0,
    invalid: 1,
  });
  expect(errors).toMatchObject([{ row: 3, field: "phoneNumber", value: "3,93331E+11" }]);
  expect(invalidReasons).toMatchObject([{ count: 1, examples: ["3,93331E+11"] }]);
  const { contacts, total } = await find({});
  expect(total).toBe(2);
  expect(contacts.map(({ fullName, phoneNumber }) => [fullName, phoneNumber])).toEqual([
    ["Niccolò D'Angiò", "+393331234567"],
    ["solo@example.com", null],
  ]);
});

test("the same file again changes nothing", async () => {
  const text = `${header}Anna;Rossi;3331234567;anna@example.com\n`;
  await importText(text);
  const before = await find({});
  const { summary } = await importText(text);
  expect(summary).toMatchObject({ total: 1, unchanged: 1 });
  expect(await find({})).toEqual(before);
});

test("a matched contact gets the values the row has; an empty cell changes nothing", async () => {
  await importText(`${header}Anna;Rossi;3331234567;anna@example.com\n`);
  const { summary, updatedFields } = await importText(`${header};Bianchi;+39 333 123 4567;\n`);
  expect(summary).toMatchObject({ updated: 1 });
  expect(updatedFields).toEqual({ lastName: 1 });
  expect((await find({})).contacts[0]).toMatchObject({ fullName: "Anna Bianchi", email: "anna@example.com" });
});

test("of rows with one key the last wins and the others are duplicates", async () => {
  const { summary, preview } = await importText(
    `${header}Prima;;3331234567;\nAltra;;3337654321;\nUltima;;0039 333 1234567;\n`,
  );
  expect(summary).toMatchObject({ total: 3, created: 2, duplicates: 1 });
  expect(preview.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, "duplicate"],
    [3, "created"],
    [4, "created"],
  ]);
  expect((await find({ phoneNumber: "+393331234567" })).contacts[0]?.firstName).toBe("Ultima");
});

test("a row without a number is matched by e-mail among contacts without one, whatever the case", async () => {
  await importText("name,email\nAnna,Anna@Example.com\n");
  const { summary } = await importText("name,email\nAnna Rossi,anna@example.com\n");
  expect(summary).toMatchObject({ updated: 1, created: 0 });
  expect(await countContacts(accountId)).toBe(1);
});

test("mode CREATE leaves matched contacts alone, mode UPDATE makes none", async () => {
  await importText(`${header}Anna;Rossi;3331234567;\n`);
  const rows = `${header}Altra;Rossi;3331234567;\nNuova;Verdi;3337654321;\n`;
  expect((await importText(rows, { mode: "UPDATE", dryRun: true })).summary).toMatchObject({
    updated: 1,
    skipped: 1,
  });
  expect((await importText(rows, { mode: "CREATE" })).summary).toMatchObject({ created: 1, skipped: 1 });
  expect((await importText(`${header}Mai;;3330000001;\n`, { mode: "UPDATE" })).summary).toMatchObject({
    skipped: 1,
    total: 1,
  });
  expect((await find({ sortBy: "createdAt" })).contacts.map(({ firstName }) => firstName)).toEqual([
    "Anna",
    "Nuova",
  ]);
});

test("all imported and matched contacts join the list, once", async () => {
  const list = await createList(accountId, { name: "Primavera" });
  await importText(`${header}Anna;;3331234567;\n`);
  const text = `${header}Anna;;3331234567;\nLuca;;3337654321;\nRotto;;12;\n`;
  await importText(text, { listId: list.id });
  await importText(text, { listId: list.id });
  expect((await getList(accountId, list.id)).contactCount).toBe(2);
  expect((await find({ listIds: String(list.id) })).contacts.map(({ firstName }) => firstName)).toEqual([
    "Anna",
    "Luca",
  ]);
});

test("a dry run counts exactly and changes nothing, neither contacts nor fields nor lists", async () => {
  await importText(`${header}Anna;;3331234567;\n`);
  const checked = await importText(`${header}Anna;Rossi;3331234567;\nLuca;;3337654321;\n`, {
    dryRun: true,
    newListName: "Nuova",
    mapping: { Cognome: { newField: { key: "cognome", label: "Cognome", type: "text" } } },
  });
  expect(checked).toMatchObject({
    status: "CHECKED",
    summary: { created: 1, updated: 1, total: 2 },
    updatedFields: { customFields: 1 },
  });
  expect(await countContacts(accountId)).toBe(1);
  await createList(accountId, { name: "Nuova" });
  await createCustomField(accountId, { key: "cognome", label: "Cognome", type: "text" });
});

test("custom fields are read by their name, new ones are made by the run", async () => {
  await createCustomField(accountId, { key: "city", label: "Città", type: "text" });
  await importText("Cellulare;Città;Spesa\n3331234567;Bari;1.234,50\n", {
    mapping: { Spesa: { newField: { key: "spent", label: "Spesa", type: "number" } } },
  });
  expect((await find({})).contacts[0]?.customFields).toEqual({ city: "Bari", spent: 1234.5 });
  expect((await find({ search: "bari" })).total).toBe(1);
});

test("a name and channels somebody set stay when the file says nothing new", async () => {
  const text = `${header}Anna;Rossi;3331234567;\n`;
  await importText(text);
  const [anna] = (await find({})).contacts;
  await updateContact(
    accountId,
    anna?.id ?? 0,
    parse(contactChanges, { fullName: "Annina", communicationSupported: ["WHATSAPP"] }),
  );
  expect((await importText(text)).summary).toMatchObject({ unchanged: 1 });
  expect((await find({})).contacts[0]).toMatchObject({
    fullName: "Annina",
    communicationSupported: ["WHATSAPP"],
  });
});

test("importId finds the contacts an import created or updated", async () => {
  await importText(`${header}Anna;;3331234567;\nLuca;;3337654321;\n`);
  const { importId } = await importText(
    `${header}Anna;Rossi;3331234567;\nLuca;;3337654321;\nZoe;;3330000009;\n`,
  );
  const { contacts } = await find({ importId });
  expect(contacts.map(({ firstName }) => firstName)).toEqual(["Anna", "Zoe"]);
});

test("a file that cannot be read to its end changes nothing and leaves no import", async () => {
  await expect(importText(`${header}Anna;"Rossi;3331234567;\n`)).rejects.toThrow();
  await expect(importText(`${header}Anna;;3331234567;\n`, { listId: 999_999 })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await countContacts(accountId)).toBe(0);
});

test("two imports of the same new numbers at once make each contact once", async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `N${n};C;333${String(1_000_000 + n)};`).join("\n");
  const both = await Promise.all([importText(header + rows), importText(header + rows)]);
  const sums = both.map(({ summary }) => (summary?.created ?? 0) + (summary?.unchanged ?? 0));
  expect(sums).toEqual([3000, 3000]);
  expect(both.reduce((sum, { summary }) => sum + (summary?.created ?? 0), 0)).toBe(3000);
  expect(await countContacts(accountId)).toBe(3000);
});
