/** What is sent and asks for nothing never means everybody. */
import { beforeEach, expect, test } from "vitest";
import { bulkEdit } from "@/lib/contacts/bulk-edit";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { deletion, toSelection } from "@/lib/contacts/selection";
import { exportSelection, newExport } from "@/lib/export/export";
import { membershipChange, membershipSelection } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { createCustomField } from "../custom-fields/custom-fields";
import { createExport } from "../exports";
import { createList } from "../lists/lists";
import { addMembers } from "../lists/memberships";
import { newTestAccount } from "../testing/account";
import { deleteContacts } from "./bulk-contacts";
import { countContacts } from "./count-contacts";
import { editContacts } from "./edit-contacts";
import { findContacts } from "./find-contacts";
import { createContact } from "./write-contact";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  for (const name of ["Anna", "Bruno"])
    await createContact(accountId, parse(newContact, { firstName: name, email: `${name}@example.com` }));
});

/** Marks that are no letters of their own. */
const marks = Array.from({ length: 0x70 }, (_, index) => String.fromCodePoint(0x300 + index));
const empty = [
  '{"search":""}',
  '{"search":"  "}',
  '{"search":"\\u00a0\\t"}',
  '{"search":"\\u0301"}',
  '{"search":"anna \\u0301"}',
  '{"customFields":{}}',
  '{"customFields":{"__proto__":"x"}}',
  '{"customFields":{"constructor":"x"}}',
  '{"customFields":{"toString":"x"}}',
  '{"customFields":{"city":" "}}',
  '{"__proto__":{}}',
  '{"__proto__":{"isTest":true}}',
  '{"listIds":[]}',
  '{"gender":[]}',
  '{"communicationSupported":""}',
  '{"email":""}',
];

const refused = expect.objectContaining({ code: "invalid_input" });

test.each(empty)("the filter %s changes nobody by any call", async (text) => {
  const filter: unknown = JSON.parse(text);
  const list = await createList(accountId, { name: "VIP" });
  const guards = { dryRun: false };
  const calls: [string, () => Promise<unknown>][] = [
    ["delete", async () => deleteContacts(accountId, toSelection(parse(deletion, { filter })), guards)],
    [
      "keep",
      async () => {
        const wanted = parse(deletion, { keep: { filter }, expectedCount: 2 });
        return deleteContacts(accountId, toSelection(wanted), { dryRun: false, expectedCount: 2 });
      },
    ],
    [
      "edit",
      async () => {
        const { set, ...selected } = parse(bulkEdit, { filter, set: { isTest: true } });
        return editContacts(accountId, toSelection(selected), set, guards);
      },
    ],
    [
      "membership",
      async () => {
        const change = parse(membershipChange, { filter, listIds: [list.id] });
        return addMembers(accountId, change.listIds, membershipSelection(change), guards);
      },
    ],
    [
      "export",
      async () => {
        const order = parse(newExport, { filter, format: "csv" });
        const selection = exportSelection(order);
        return createExport(accountId, { selection, format: "csv", createdBy: "x", server: "x" });
      },
    ],
  ];
  for (const [name, call] of calls) await expect(call(), name).rejects.toEqual(refused);
  expect(await countContacts(accountId)).toBe(2);
});

test("no single mark selects anybody, to change or to show", async () => {
  for (const search of marks) {
    const selection = { filter: { search } };
    const deleted = await deleteContacts(accountId, selection, { dryRun: false }).catch(
      (error) => error.code,
    );
    if (deleted !== "invalid_input") expect(deleted, JSON.stringify(search)).toMatchObject({ deleted: 0 });
    const { total } = await findContacts(accountId, parse(contactQuery, { search }));
    expect(total, JSON.stringify(search)).toBe(0);
  }
});

test("an empty search shows everybody, a mark beside a word nobody", async () => {
  const total = async (search: string) =>
    (await findContacts(accountId, parse(contactQuery, { search }))).total;
  expect(await total("")).toBe(2);
  expect(await total("  ")).toBe(2);
  expect(await total("anna \u0301")).toBe(0);
  expect(await total("anna")).toBe(1);
});

test("a custom text of nothing but marks is found by exactly itself", async () => {
  const odd = { email: "odd@example.com", customFields: { city: "\u0301" } };
  await createContact(accountId, parse(newContact, odd));
  const found = await findContacts(accountId, parse(contactQuery, { customFields: { city: "\u0301" } }));
  expect(found.total).toBe(1);
});

test("a written-out empty filter is everybody", async () => {
  const selection = toSelection(parse(deletion, { filter: {} }));
  expect(await deleteContacts(accountId, selection, { dryRun: false })).toEqual({ deleted: 2, kept: 0 });
});
