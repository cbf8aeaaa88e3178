/** Deleting everybody but those that match: the one predicate whose mistakes take more instead of less. */
import { beforeEach, expect, test } from "vitest";
import type { ContactFilter } from "@/lib/contacts/conditions";
import { newContact } from "@/lib/contacts/contact";
import { contactFilter } from "@/lib/contacts/filter";
import { deletion, toSelection } from "@/lib/contacts/selection";
import { parse } from "@/lib/parse";
import { createCustomField } from "../custom-fields/custom-fields";
import { createList } from "../lists/lists";
import { addMembers } from "../lists/memberships";
import { newTestAccount } from "../testing/account";
import { deleteContacts } from "./bulk-contacts";
import { findContacts } from "./find-contacts";
import { createContact } from "./write-contact";

let accountId: number;
let listId: number;
let otherListId: number;

/** Somebody of every kind, and somebody of whom nothing is known but the e-mail. */
beforeEach(async () => {
  accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  const ids: number[] = [];
  for (const contact of [
    { firstName: "Anna", phoneNumber: "+393331234567", gender: "FEMALE", customFields: { city: "Bari" } },
    { firstName: "Bruno", phoneNumber: "+390612345678", gender: "MALE", isTest: true },
    { firstName: "Carla", phoneNumber: "+399995226309", gender: "FEMALE", notes: "likes Bari" },
    { email: "nobody@example.com" },
    { firstName: "Dario", email: "dario@example.com", customFields: { city: "Roma" } },
  ])
    ids.push((await createContact(accountId, parse(newContact, contact))).id);
  listId = (await createList(accountId, { name: "VIP" })).id;
  otherListId = (await createList(accountId, { name: "Other" })).id;
  await addMembers(accountId, [listId], { ids: ids.slice(0, 2) }, { dryRun: false });
  await addMembers(accountId, [otherListId], { ids: ids.slice(1, 4) }, { dryRun: false });
});

const namesLeft = async () =>
  (await findContacts(accountId, query({}))).contacts.map(({ fullName }) => fullName).sort();
const query = (filter: ContactFilter) =>
  ({ ...filter, page: 0, limit: 100, sortBy: "fullName", sortOrder: "asc", includeTotal: true }) as const;

const filters: [string, () => Record<string, unknown>][] = [
  ["gender, missing for two", () => ({ gender: ["FEMALE"] })],
  ["validity, missing without a number", () => ({ isValid: true })],
  ["not valid", () => ({ isValid: false })],
  ["test contacts", () => ({ isTest: false })],
  ["channels", () => ({ communicationSupported: ["SMS"] })],
  ["a search that looks in notes and fields", () => ({ search: "bari" })],
  ["a field few have", () => ({ customFields: { city: "Bari" } })],
  ["an e-mail", () => ({ email: "DARIO@example.com" })],
  ["a number", () => ({ phoneNumber: "+393331234567" })],
  ["a list", () => ({ listIds: [listId] })],
  ["not a list", () => ({ notListIds: [listId] })],
  ["two lists and a gender", () => ({ listIds: [listId, otherListId], gender: ["FEMALE", "MALE"] })],
];

test.each(filters)("exactly those that match stay: %s", async (_, makeFilter) => {
  const filter = parse(contactFilter, makeFilter());
  const stay = (await findContacts(accountId, query(filter))).contacts.map(({ fullName }) => fullName).sort();
  expect(stay.length).toBeGreaterThan(0);
  const selection = toSelection(parse(deletion, { keep: { filter: makeFilter() }, dryRun: true }));
  const dry = await deleteContacts(accountId, selection, { dryRun: true });
  expect(dry).toMatchObject({ deleted: 0, matched: 5 - stay.length, kept: 5 });
  expect(dry.keptSample).toEqual(expect.arrayContaining(stay));
  const done = await deleteContacts(accountId, selection, { dryRun: false, expectedCount: 5 - stay.length });
  expect(done).toEqual({ deleted: 5 - stay.length, kept: stay.length });
  expect(await namesLeft()).toEqual(stay);
});

test("who was taken out of the selection goes with the others", async () => {
  const [anna] = (await findContacts(accountId, query({ search: "anna" }))).contacts;
  const keep = { filter: { gender: ["FEMALE"] }, notIds: [anna?.id] };
  const selection = toSelection(parse(deletion, { keep, expectedCount: 4 }));
  await deleteContacts(accountId, selection, { dryRun: false, expectedCount: 4 });
  expect(await namesLeft()).toEqual(["Carla"]);
});

test("to keep everybody deletes nobody", async () => {
  const selection = toSelection(parse(deletion, { keep: { filter: {} }, dryRun: true }));
  expect(await deleteContacts(accountId, selection, { dryRun: false })).toEqual({ deleted: 0, kept: 5 });
});

test("to keep nobody is refused, counted or not", async () => {
  const selection = toSelection(parse(deletion, { keep: { filter: { search: "xyzzy" } }, dryRun: true }));
  for (const dryRun of [true, false])
    await expect(deleteContacts(accountId, selection, { dryRun, expectedCount: 5 })).rejects.toThrow(
      "Nobody matches",
    );
  expect(await namesLeft()).toHaveLength(5);
});

test("another number than expected, and a list that is not there, delete nothing", async () => {
  const selection = toSelection(parse(deletion, { keep: { filter: { isTest: true } }, expectedCount: 3 }));
  await expect(deleteContacts(accountId, selection, { dryRun: false, expectedCount: 3 })).rejects.toThrow(
    "4 contacts match now, not 3",
  );
  const gone = { keep: { filter: { listIds: [999_999_999] } } };
  await expect(deleteContacts(accountId, gone, { dryRun: false })).rejects.toThrow();
  expect(await namesLeft()).toHaveLength(5);
});

test("other accounts are not touched", async () => {
  const mine = accountId;
  accountId = await newTestAccount();
  await createContact(accountId, parse(newContact, { email: "other@example.com" }));
  await deleteContacts(mine, { keep: { filter: { isTest: true } } }, { dryRun: false });
  expect(await namesLeft()).toEqual(["other@example.com"]);
});

test.each([
  [{ keep: { filter: {} } }, "expectedCount"],
  [{ keep: { notIds: [1] }, dryRun: true }, "keep.filter"],
  [{ keep: {}, dryRun: true }, "keep.filter"],
  [{ keep: { filter: { serch: "anna" } }, dryRun: true }, "keep.filter.serch"],
  [{ keep: { filter: {}, notIds: [] }, dryRun: true }, "keep.notIds"],
  [{ keep: { filter: {} }, notIds: [1], dryRun: true }, "keep"],
  [{ keep: { filter: {} }, filter: {}, dryRun: true }, "keep"],
])("%j is refused, and the problem names %s", (body, field) => {
  expect(() => toSelection(parse(deletion, body))).toThrow(
    expect.objectContaining({
      code: "invalid_input",
      extra: { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
    }),
  );
});
