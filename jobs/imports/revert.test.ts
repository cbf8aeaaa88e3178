import { beforeEach, expect, test } from "vitest";
import { countContacts } from "@/db/contacts/count-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { updateContact } from "@/db/contacts/write-contact";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { getImport } from "@/db/imports/imports";
import { createList, getList } from "@/db/lists/lists";
import { addMembers } from "@/db/lists/memberships";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { contactChanges } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";
import { revertImport } from "./revert";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const header = "Nome;Cognome;Cellulare;E-mail;Città\n";
const find = async () => (await findContacts(accountId, parse(contactQuery, { limit: "100" }))).contacts;
const change = (id: number, changes: object) => updateContact(accountId, id, parse(contactChanges, changes));
const nobody = { dryRun: false };

test("created contacts go, updated ones are as they were, memberships it added go", async () => {
  await createCustomField(accountId, { key: "city", label: "Città", type: "text" });
  const list = await createList(accountId, { name: "Primavera" });
  await importContent(accountId, `${header}Anna;Rossi;3331234567;;Bari\nEva;;3330000001;;\n`);
  const [anna] = (await find()).filter(({ firstName }) => firstName === "Anna");
  await addMembers(accountId, [list.id], { ids: [anna?.id ?? 0] }, nobody);
  const before = await find();
  const { importId } = await importContent(
    accountId,
    `${header}Annina;Verdi;3331234567;a@example.com;Lecce\nEva;;3330000001;;\nLuca;;3337654321;;\n`,
    "a.csv",
    { listId: list.id },
  );
  const counts = { deleted: 1, restored: 1, removedFromList: 1, kept: 0, keptContacts: [] };
  expect(await revertImport(accountId, importId, { dryRun: true })).toEqual({
    importId,
    status: "COMPLETED",
    ...counts,
  });
  expect(await countContacts(accountId)).toBe(3);
  expect(await revertImport(accountId, importId, nobody)).toEqual({
    importId,
    status: "REVERTED",
    ...counts,
  });
  const stamped = (contacts: typeof before) => contacts.map(({ updatedAt, ...contact }) => contact);
  expect(stamped(await find())).toEqual(stamped(before));
  expect((await getList(accountId, list.id)).contactCount).toBe(1);
  expect(await countContacts(accountId)).toBe(2);
  expect(await getImport(accountId, importId)).toMatchObject({
    status: "REVERTED",
    reverted: { deleted: 1 },
  });
  await expect(revertImport(accountId, importId, nobody)).rejects.toMatchObject({ code: "conflict" });
});

test("whoever was touched since is kept and named; a change of lists does not count", async () => {
  const list = await createList(accountId, { name: "Primavera" });
  await importContent(accountId, `${header}Anna;Rossi;3331234567;;\n`);
  const { importId } = await importContent(
    accountId,
    `${header}Anna;Verdi;3331234567;;\nLuca;;3337654321;;\nZoe;;3337654322;;\n`,
  );
  const contacts = await find();
  const idOf = (name: string) => contacts.find(({ firstName }) => firstName === name)?.id ?? 0;
  await change(idOf("Anna"), { notes: "chiamata" });
  await change(idOf("Luca"), { notes: "chiamato" });
  await addMembers(accountId, [list.id], { ids: [idOf("Zoe")] }, nobody);
  const kept = {
    kept: 2,
    keptContacts: [
      { id: idOf("Anna"), fullName: "Anna Verdi" },
      { id: idOf("Luca"), fullName: "Luca" },
    ],
  };
  expect(await revertImport(accountId, importId, { dryRun: true })).toMatchObject({ deleted: 1, ...kept });
  expect(await revertImport(accountId, importId, nobody)).toMatchObject({ deleted: 1, restored: 0, ...kept });
  expect((await find()).map(({ fullName }) => fullName)).toEqual(["Anna Verdi", "Luca"]);
  expect((await getList(accountId, list.id)).contactCount).toBe(0);
});

test("imports are taken back in reverse order, to what there was before the first", async () => {
  const first = await importContent(accountId, `${header}Anna;Rossi;3331234567;;\n`);
  const second = await importContent(accountId, `${header}Anna;Verdi;3331234567;;\nLuca;;3337654321;;\n`);
  const third = await importContent(accountId, `${header}Annina;Verdi;3331234567;;\n`);
  expect(await revertImport(accountId, third.importId, nobody)).toMatchObject({ restored: 1, kept: 0 });
  expect(await revertImport(accountId, second.importId, { dryRun: true })).toMatchObject({
    restored: 1,
    kept: 0,
  });
  expect(await revertImport(accountId, second.importId, nobody)).toMatchObject({
    restored: 1,
    deleted: 1,
    kept: 0,
  });
  expect(await find()).toMatchObject([{ fullName: "Anna Rossi" }]);
  expect(await revertImport(accountId, first.importId, nobody)).toMatchObject({ deleted: 1, kept: 0 });
  expect(await countContacts(accountId)).toBe(0);
});

test("a change after an undo keeps the contact from the undo of the import before", async () => {
  const first = await importContent(accountId, `${header}Anna;Rossi;3331234567;;\n`);
  const second = await importContent(accountId, `${header}Anna;Verdi;3331234567;;\n`);
  await revertImport(accountId, second.importId, nobody);
  const [anna] = await find();
  await change(anna?.id ?? 0, { notes: "called" });
  expect(await revertImport(accountId, first.importId, nobody)).toMatchObject({ deleted: 0, kept: 1 });
});

test("a change within the millisecond of an import counts as one", async () => {
  const { importId } = await importContent(accountId, `${header}Anna;Rossi;3331234567;;\n`);
  const [anna] = await find();
  await sql()`update contacts set updated_at = now() + interval '1 hour' where account_id = ${accountId}`;
  await sql()`update import_outcomes o set touched_at = c.updated_at from contacts c where c.id = o.contact_id and o.import_id = ${importId}`;
  await change(anna?.id ?? 0, { notes: "called" });
  expect(await revertImport(accountId, importId, nobody)).toMatchObject({ deleted: 0, kept: 1 });
});

test("only what has ended can be taken back, and only by its account", async () => {
  const { importId } = await importContent(accountId, `${header}Anna;;3331234567;;\n`, "a.csv", {
    dryRun: true,
  });
  await expect(revertImport(accountId, importId, nobody)).rejects.toMatchObject({ code: "conflict" });
  const other = await newTestAccount();
  await expect(revertImport(other, importId, nobody)).rejects.toMatchObject({ code: "not_found" });
});

test("a large import is taken back in chunks, to nothing", async () => {
  const rows = Array.from({ length: 45_000 }, (_, n) => `N${n};C;333${String(1_000_000 + n)};;`);
  const { importId } = await importContent(accountId, header + rows.join("\n"));
  expect(await revertImport(accountId, importId, nobody)).toMatchObject({ deleted: 45_000, kept: 0 });
  expect(await countContacts(accountId)).toBe(0);
});
