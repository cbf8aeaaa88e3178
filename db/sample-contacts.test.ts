import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { countContacts } from "./contacts/count-contacts";
import { findContacts } from "./contacts/find-contacts";
import { createContact, updateContact } from "./contacts/write-contact";
import { createCustomField, listCustomFields } from "./custom-fields/custom-fields";
import { findLists } from "./lists/lists";
import { addMembers } from "./lists/memberships";
import { db } from "./postgres";
import { addSampleContacts, previewSampleRemoval, removeSampleContacts } from "./sample-contacts";
import { newTestAccount } from "./testing/account";
import { createView } from "./views";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const keysLeft = async () => (await listCustomFields(accountId)).map(({ key }) => key);

test("asked for twice at once they come once", { timeout: 120_000 }, async () => {
  const asked = await Promise.allSettled([
    addSampleContacts(accountId, "en"),
    addSampleContacts(accountId, "en"),
  ]);
  expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countContacts(accountId)).toBe(10_000);
});

test("what they brought goes with them", { timeout: 120_000 }, async () => {
  await addSampleContacts(accountId, "en");
  expect(await keysLeft()).toHaveLength(5);
  expect(await removeSampleContacts(accountId)).toEqual({ deleted: 10_000, lists: 21 });
  expect(await keysLeft()).toEqual([]);
});

test("a field that anything of the account's own uses stays", { timeout: 120_000 }, async () => {
  await addSampleContacts(accountId, "en");
  await createContact(
    accountId,
    parse(newContact, { email: "own@example.com", customFields: { city: "Bari", spent: 3 } }),
  );
  await createView(accountId, { name: "Gold", query: "customFields%5Btier%5D=gold" });
  await removeSampleContacts(accountId);
  expect((await keysLeft()).sort()).toEqual(["city", "spent", "tier"]);
});

test("a field somebody made before stays, used or not", { timeout: 120_000 }, async () => {
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  await db().execute(sql`update custom_fields set created_at = created_at - interval '1 hour'`);
  await addSampleContacts(accountId, "en");
  await removeSampleContacts(accountId);
  expect(await keysLeft()).toEqual(["city"]);
});

test("they speak the language of who asked, and go all the same", { timeout: 120_000 }, async () => {
  await addSampleContacts(accountId, "it");
  expect((await listCustomFields(accountId)).map(({ label }) => label)).toContain("Città");
  const { lists } = await findLists(accountId, { page: 0, limit: 100, sortBy: "name", sortOrder: "asc" });
  expect(lists.map(({ name }) => name)).toEqual(expect.arrayContaining(["Contatti di esempio", "Primavera"]));
  const query = parse(contactQuery, { customFields: { tier: "oro" }, limit: "1" });
  expect((await findContacts(accountId, query)).total).toBeGreaterThan(1000);
  expect(await removeSampleContacts(accountId)).toEqual({ deleted: 10_000, lists: 21 });
  expect(await keysLeft()).toEqual([]);
  expect((await findLists(accountId, { page: 0, limit: 100, sortBy: "name", sortOrder: "asc" })).total).toBe(
    0,
  );
});

test("the preview says exactly what goes, and another number than was agreed to removes nothing", {
  timeout: 120_000,
}, async () => {
  expect(await previewSampleRemoval(accountId)).toEqual({ deleted: 0, lists: 0 });
  await addSampleContacts(accountId, "en");
  expect(await previewSampleRemoval(accountId)).toEqual({ deleted: 10_000, lists: 21 });
  const own = await createContact(accountId, parse(newContact, { email: "own@example.com" }));
  const { lists } = await findLists(accountId, { page: 0, limit: 100, sortBy: "name", sortOrder: "asc" });
  const spring = lists.find(({ name }) => name === "Spring")?.id ?? 0;
  await addMembers(accountId, [spring], { ids: [own.id] }, { dryRun: false });
  const [kept] = (await findContacts(accountId, parse(contactQuery, { isTest: "true", limit: "1" })))
    .contacts;
  await updateContact(accountId, kept?.id ?? 0, { isTest: false });
  const preview = await previewSampleRemoval(accountId);
  expect(preview.deleted).toBe(9_999);
  await expect(removeSampleContacts(accountId, 10_000)).rejects.toMatchObject({ code: "conflict" });
  expect(await countContacts(accountId)).toBe(10_001);
  expect(await removeSampleContacts(accountId, 9_999)).toEqual(preview);
});
