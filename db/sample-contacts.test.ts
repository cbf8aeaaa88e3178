import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { countContacts } from "./contacts/count-contacts";
import { findContacts } from "./contacts/find-contacts";
import { createContact } from "./contacts/write-contact";
import { createCustomField, listCustomFields } from "./custom-fields/custom-fields";
import { findLists } from "./lists/lists";
import { db } from "./postgres";
import { addSampleContacts, removeSampleContacts } from "./sample-contacts";
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
  expect(await removeSampleContacts(accountId)).toEqual({ deleted: 10_000 });
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
  expect(await removeSampleContacts(accountId)).toEqual({ deleted: 10_000 });
  expect(await keysLeft()).toEqual([]);
  expect((await findLists(accountId, { page: 0, limit: 100, sortBy: "name", sortOrder: "asc" })).total).toBe(
    0,
  );
});
