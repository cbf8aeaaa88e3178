/** Imports beside every other writer: each row has one outcome, and nothing of it is lost. */
import { beforeEach, expect, test } from "vitest";
import { deleteContacts } from "@/db/contacts/bulk-contacts";
import { countContacts } from "@/db/contacts/count-contacts";
import { editContacts } from "@/db/contacts/edit-contacts";
import { createContact, updateContact } from "@/db/contacts/write-contact";
import { getImport } from "@/db/imports/imports";
import { createList, deleteLists, getList } from "@/db/lists/lists";
import { addMembers, removeMembers } from "@/db/lists/memberships";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { contactChanges, newContact } from "@/lib/contacts/contact";
import type { Import } from "@/lib/import/import";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";
import { revertImport } from "./revert";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const phoneOf = (n: number) => `+39333${String(1_000_000 + n)}`;
const rowsOf = (count: number, name: string, from = 0) =>
  `Nome;Cellulare\n${Array.from({ length: count }, (_, n) => `${name}${n};${phoneOf(n + from)}`).join("\n")}`;
const everybody = { filter: {} };
const guards = { dryRun: false };

/** The outcomes of an import in the ledger, and what its answer says of them. */
async function expectToAddUp({ importId, summary }: Import, rows: number): Promise<void> {
  const [ledger] = await sql()`
    select count(*) as rows, count(distinct row) as distinct from import_outcomes where import_id = ${importId}`;
  expect(ledger).toEqual({ rows, distinct: rows });
  expect(summary?.total).toBe(rows);
}

/** The ledger of counts says what the tables hold. */
async function expectExactCounts(): Promise<void> {
  const [held] = await sql()`select count(*) as contacts from contacts where account_id = ${accountId}`;
  expect(await countContacts(accountId)).toBe(held?.contacts);
  const lists = await sql()`
    select l.id, (select count(*) from list_members m where m.account_id = l.account_id and m.list_id = l.id) as members
    from lists l where l.account_id = ${accountId}`;
  for (const { id, members } of lists) expect((await getList(accountId, id)).contactCount).toBe(members);
}

test.each([1, 2, 3])(
  "two files with the same new numbers at once: every row has an outcome (%i)",
  async () => {
    const list = await createList(accountId, { name: "Everybody" });
    const done = await Promise.all(
      ["A", "B"].map((name) => importContent(accountId, rowsOf(3000, name), "a.csv", { listId: list.id })),
    );
    for (const one of done) await expectToAddUp(one, 3000);
    const created = done.map(({ summary }) => summary?.created ?? 0);
    expect((created[0] ?? 0) + (created[1] ?? 0)).toBe(3000);
    expect(await countContacts(accountId)).toBe(3000);
    expect((await getList(accountId, list.id)).contactCount).toBe(3000);
  },
);

test("a contact made while a file with its number comes in costs no other row", async () => {
  const making = async () => {
    for (let n = 0; n < 60; n++)
      await createContact(
        accountId,
        parse(newContact, { firstName: "Posted", phoneNumber: phoneOf(n * 49) }),
      ).catch((error) =>
        expect(error).toMatchObject({ code: "conflict", extra: { contactId: expect.any(Number) } }),
      );
  };
  const [done] = await Promise.all([importContent(accountId, rowsOf(3000, "N")), making()]);
  await expectToAddUp(done, 3000);
  expect(await countContacts(accountId)).toBe(3000);
});

test("a contact whose number is changed while a file with the old one comes in is not settled twice", async () => {
  await importContent(accountId, rowsOf(2000, "Old"));
  const ids = await sql()`select id from contacts where account_id = ${accountId} order by id`;
  const moving = async () => {
    for (let n = 0; n < 100; n++)
      await updateContact(
        accountId,
        ids[n * 20]?.id,
        parse(contactChanges, { phoneNumber: phoneOf(100_000 + n) }),
      );
  };
  const [done] = await Promise.all([importContent(accountId, rowsOf(2000, "New")), moving()]);
  await expectToAddUp(done, 2000);
  await expectExactCounts();
});

test("a row whose contact changes its number behind the look-up is settled once", async () => {
  await importContent(accountId, rowsOf(1, "Old"));
  const other = await sql().reserve();
  await other`begin`;
  await other`update contacts set phone_number = ${phoneOf(7)} where account_id = ${accountId}`;
  const importing = importContent(accountId, rowsOf(1, "New"));
  await waitForLock();
  await other`commit`;
  other.release();
  const done = await importing;
  await expectToAddUp(done, 1);
  expect(done.summary?.created).toBe(1);
  expect(await countContacts(accountId)).toBe(2);
});

test("a row whose contact is deleted behind the look-up makes a new one", async () => {
  await importContent(accountId, rowsOf(1, "Old"));
  const other = await sql().reserve();
  await other`begin`;
  await other`delete from contacts where account_id = ${accountId}`;
  await other`insert into count_changes (account_id, list_id, difference) values (${accountId}, null, -1)`;
  const importing = importContent(accountId, rowsOf(1, "New"));
  await waitForLock();
  await other`commit`;
  other.release();
  const done = await importing;
  expect(done.summary).toMatchObject({ total: 1, created: 1 });
  expect(await countContacts(accountId)).toBe(1);
});

async function waitForLock(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await sql()`select count(*) as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    waiting = row?.waiting ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("imports, bulk edits, additions, removals, undos and deletions side by side end without an error", async () => {
  const list = await createList(accountId, { name: "Everybody" });
  const first = await importContent(accountId, rowsOf(2000, "First"));
  const writers = [
    ...[1, 2, 3].map(
      (n) => () => importContent(accountId, rowsOf(2000, `File${n}`, n * 200), "a.csv", { listId: list.id }),
    ),
    ...[1, 2].map((n) => () => editContacts(accountId, everybody, { notes: `note ${n}` }, guards)),
    () => addMembers(accountId, [list.id], everybody, guards),
    () => removeMembers(accountId, [list.id], everybody, guards),
    () => deleteContacts(accountId, { filter: { search: "First1" } }, guards),
    () => revertImport(accountId, first.importId, guards),
  ];
  for (let round = 0; round < 3; round++) {
    const results = await Promise.allSettled(writers.map((write) => write()));
    const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    // The second undo of one import is refused; nothing else may fail.
    expect(failures.filter(({ code }) => code !== "conflict")).toEqual([]);
    await expectExactCounts();
  }
  const imports = await sql()`select id from imports where account_id = ${accountId}`;
  for (const { id } of imports) {
    const found = await getImport(accountId, id);
    expect(["COMPLETED", "REVERTED"]).toContain(found.status);
    const [ledger] = await sql()`select count(*) as rows from import_outcomes where import_id = ${id}`;
    expect(ledger?.rows).toBe(2000);
  }
}, 120_000);

test("two contacts that swap their numbers at once are told of the conflict, both or one", async () => {
  const make = (n: number) => createContact(accountId, parse(newContact, { phoneNumber: phoneOf(n) }));
  const [a, b] = [await make(1), await make(2)];
  for (let round = 0; round < 10; round++) {
    const swap = (id: number, to: number) =>
      updateContact(accountId, id, parse(contactChanges, { phoneNumber: phoneOf(to) }));
    const results = await Promise.allSettled([swap(a.id, 2), swap(b.id, 1)]);
    for (const result of results)
      expect(result).toMatchObject({ status: "rejected", reason: { code: "conflict" } });
  }
});

test("a list deleted beside additions takes them with it, and nobody is left half in", async () => {
  await importContent(accountId, rowsOf(500, "N"));
  for (let round = 0; round < 8; round++) {
    const list = await createList(accountId, { name: `List ${round}` });
    const results = await Promise.allSettled([
      addMembers(accountId, [list.id], everybody, guards),
      addMembers(accountId, [list.id], everybody, guards),
      deleteLists(accountId, [list.id]),
      removeMembers(accountId, [list.id], everybody, guards),
    ]);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "invalid_input" });
    const [left] = await sql()`select count(*) as members from list_members where list_id = ${list.id}`;
    const [counted] = await sql()`select count(*) as entries from count_changes where list_id = ${list.id}`;
    expect([left?.members, counted?.entries]).toEqual([0, 0]);
  }
});
