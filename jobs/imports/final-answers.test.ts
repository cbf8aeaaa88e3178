/** What was answered is so: no error over what is done, or will be done, and nothing taken that somebody else holds. */
import { beforeEach, expect, test } from "vitest";
import { countContacts } from "@/db/contacts/count-contacts";
import { editContacts } from "@/db/contacts/edit-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { createCustomField, deleteCustomField, findCustomFields } from "@/db/custom-fields/custom-fields";
import { claimKey, freeKey } from "@/db/idempotency-keys";
import { cancelImport } from "@/db/imports/end-early";
import { getImport } from "@/db/imports/imports";
import { findUnfinished } from "@/db/imports/recover";
import { createList, deleteLists, getList, updateList } from "@/db/lists/lists";
import { addMembers } from "@/db/lists/memberships";
import { advisoryLocks } from "@/db/locks";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { beforeStatement } from "@/db/testing/before-statement";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { importContent, spoolContent } from "../testing/import-content";
import { importLater } from "./accept";
import { revertImport } from "./revert";
import { runImport } from "./run";
import { advanceImportJob } from "./tasks";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const guards = { dryRun: false };
const oneRow = "Cellulare\n3331000001\n";
const add = (contact: object) => createContact(accountId, parse(newContact, contact));
const findAll = async () => (await findContacts(accountId, parse(contactQuery, { limit: "100" }))).contacts;

async function withoutQueue<T>(act: () => Promise<T>): Promise<T> {
  await sql()`alter function graphile_worker.add_job rename to add_job_away`;
  try {
    return await act();
  } finally {
    await sql()`alter function graphile_worker.add_job_away rename to add_job`;
  }
}

const jobOf = async (key: string) => {
  const [row] =
    await sql()`select count(*)::int as count from graphile_worker._private_jobs where key = ${key}`;
  return row?.count;
};

test("an upload and a run are accepted while their jobs cannot be added, and the jobs follow", async () => {
  const request = await spoolContent(accountId, oneRow);
  const { importId } = await withoutQueue(() => importLater(request));
  await expect.poll(() => jobOf(`read-import-${importId}`), { timeout: 5000 }).toBe(1);
  const checked = await importContent(accountId, oneRow, "a.csv", { dryRun: true });
  const started = await withoutQueue(() => runImport(accountId, checked.importId));
  expect(started).toEqual({ importId: checked.importId, status: "RUNNING" });
  await expect.poll(() => jobOf(`run-import-${checked.importId}`), { timeout: 5000 }).toBe(1);
});

test("an import that is whole is answered as such, whatever comes after it", async () => {
  const rows = Array.from({ length: 2000 }, (_, n) => `333${1_000_000 + n}`).join("\n");
  const done = await withoutQueue(() => importContent(accountId, `Cellulare\n${rows}`));
  expect(done).toMatchObject({ status: "COMPLETED", summary: { created: 2000 } });
});

test("members that were added are no error, though the size of their list could not be learnt", async () => {
  const list = await createList(accountId, { name: "Spring" });
  const { id } = await add({ phoneNumber: "+393331000001" });
  beforeStatement(/as sum, count\(\*\) as rows from count_changes/, () => Promise.reject(new Error("gone")));
  expect(await addMembers(accountId, [list.id], { ids: [id] }, guards)).toEqual({ added: 1 });
});

test("a refused undo leaves the hold of an import whose caller waits", async () => {
  const { importId } = await importContent(accountId, oneRow);
  await sql()`update imports set status = 'RUNNING', held_by = 'server-a:123' where id = ${importId}`;
  await expect(revertImport(accountId, importId, guards)).rejects.toMatchObject({ code: "conflict" });
  expect((await findUnfinished(0)).filter((key) => key.accountId === accountId)).toEqual([]);
  await sql()`update imports set status = 'COMPLETED', held_by = null where id = ${importId}`;
});

test("two bulk edits at once end as if one came after the other", async () => {
  await add({ phoneNumber: "+393331000001", gender: "MALE" });
  await add({ phoneNumber: "+393331000002", gender: "FEMALE" });
  const other = await sql().reserve();
  await other`begin`;
  await other`update contacts set gender = 'FEMALE' where account_id = ${accountId} and gender <> 'FEMALE'`;
  const edit = editContacts(accountId, { filter: {} }, { gender: "MALE" }, guards);
  await expect
    .poll(async () => (await sql()`select from pg_locks where not granted`).length, { timeout: 5000 })
    .toBeGreaterThan(0);
  await other`commit`;
  other.release();
  expect(await edit).toEqual({ updated: 2 });
  expect((await findAll()).map(({ gender }) => gender)).toEqual(["MALE", "MALE"]);
});

const cityMapping = {
  Cellulare: "phoneNumber",
  Città: { newField: { key: "city", label: "City", type: "text" as const } },
};
const cityFile = "Cellulare;Città\n3331000001;Bari\n";

test("a new field of an import is there after its run, also when one of its key went meanwhile", async () => {
  const { importId } = await importContent(accountId, cityFile, "a.csv", {
    dryRun: true,
    mapping: cityMapping,
  });
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  beforeStatement(/select id, type from custom_fields/, () => deleteCustomField(accountId, "city"));
  await runImport(accountId, importId);
  await advanceImportJob({ accountId, importId }, true);
  expect((await findAll())[0]?.customFields).toEqual({ city: "Bari" });
});

test("an import makes no field beyond the most an account may have", async () => {
  await sql()`
    insert into custom_fields (account_id, key, label, type)
    select ${accountId}, 'f' || n, 'F', 'text' from generate_series(1, 200) n`;
  await expect(importContent(accountId, cityFile, "a.csv", { mapping: cityMapping })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await findCustomFields(accountId)).toHaveLength(200);
  expect(await countContacts(accountId)).toBe(0);
});

test("nothing is settled behind a cancellation", async () => {
  const { importId } = await importContent(accountId, `${oneRow}xyz\n`, "a.csv", { dryRun: true });
  await runImport(accountId, importId);
  beforeStatement(/pg_advisory_xact_lock_shared/, () => cancelImport({ accountId, importId }));
  await advanceImportJob({ accountId, importId }, true);
  const [ledger] =
    await sql()`select count(*)::int as count from import_outcomes where import_id = ${importId}`;
  const { status, summary } = await getImport(accountId, importId);
  expect({ status, settled: ledger?.count }).toEqual({ status: "CANCELLED", settled: summary?.total ?? 0 });
});

test("a key that is freed late frees no claim that came after", async () => {
  const claim = (server: string) => ({ key: "k", requestHash: "h", server });
  expect(await claimKey(accountId, claim("s:1:first"))).toBeNull();
  await freeKey(accountId, claim("s:1:first"));
  expect(await claimKey(accountId, claim("s:1:second"))).toBeNull();
  await freeKey(accountId, claim("s:1:first"));
  await expect(claimKey(accountId, claim("s:1:third"))).rejects.toMatchObject({ code: "conflict" });
});

test("a list is renamed and deleted while imports fill it in two lanes that overlap", async () => {
  const list = await createList(accountId, { name: "Spring" });
  const { importId } = await importContent(accountId, oneRow, "a.csv", { listId: list.id });
  await sql()`update imports set status = 'RUNNING' where id = ${importId}`;
  let isOver = false;
  const lane = async (delay: number) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    while (!isOver)
      await sql().begin(async (tx) => {
        await tx`select pg_advisory_xact_lock_shared(${advisoryLocks.importTurns}, ${importId}::int)`;
        await tx`select from lists where account_id = ${accountId} and id = ${list.id} for key share`;
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
  };
  const lanes = [lane(0), lane(100)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  await updateList(accountId, list.id, { name: "Summer" });
  expect(await deleteLists(accountId, [list.id])).toEqual({ deleted: 1 });
  isOver = true;
  await Promise.all(lanes);
  await sql()`update imports set status = 'COMPLETED' where id = ${importId}`;
}, 15_000);

test("a list that somebody has filled meanwhile is none of the empty ones", async () => {
  const [empty, filled] = [
    await createList(accountId, { name: "A" }),
    await createList(accountId, { name: "B" }),
  ];
  const { id } = await add({ phoneNumber: "+393331000001" });
  beforeStatement(/from lists where .* for update/s, () =>
    addMembers(accountId, [filled.id], { ids: [id] }, guards),
  );
  expect(await deleteLists(accountId, [empty.id, filled.id], { onlyEmpty: true })).toEqual({ deleted: 1 });
  expect((await getList(accountId, filled.id)).contactCount).toBe(1);
});
