import { expect, test } from "vitest";
import type { Contact } from "@/lib/contacts/contact";
import { contactFields, forPlainFields, type PlainValues } from "@/lib/contacts/fields";
import type { CustomField } from "@/lib/custom-fields";
import { inputName, toDraft } from "./contact-draft";
import { changedFields, findClashes } from "./find-clashes";

const fields: CustomField[] = [{ key: "city", label: "City", type: "text" }];
const before: Contact = {
  ...forPlainFields<PlainValues>((name) => (contactFields[name].kind === "flag" ? false : null)),
  id: 1,
  firstName: "Anna",
  lastName: "Rossi",
  fullName: "Anna Rossi",
  phoneNumber: "+393331234567",
  isValid: true,
  communicationSupported: ["SMS"],
  notes: "old",
  customFields: { city: "Bari" },
  lists: [],
  createdAt: "2026-11-23T10:00:00.000Z",
  updatedAt: "2026-11-23T10:00:00.000Z",
};
const mine = { ...toDraft(before, fields), notes: "mine", customFields: { [inputName("city")]: "Roma" } };
const fieldsOf = (now: Contact) => findClashes(mine, before, now, fields).map(({ field }) => field);

test("what only one of the two changed is no clash", () => {
  expect(fieldsOf({ ...before, lastName: "Verdi" })).toEqual([]);
});

test("what both changed to different values is one, with both values", () => {
  const now = { ...before, notes: "theirs", customFields: { city: "Milano" } };
  expect(findClashes(mine, before, now, fields)).toEqual([
    { field: { in: "contact", name: "notes" }, mine: "mine", theirs: "theirs" },
    { field: { in: "customFields", name: "city" }, mine: "Roma", theirs: "Milano" },
  ]);
});

test("what both changed to the same is none", () => {
  expect(fieldsOf({ ...before, notes: "mine" })).toEqual([]);
});

test("a draft names the fields it changed", () => {
  expect(changedFields(mine, before, fields)).toEqual(["notes", "customFields.field_city"]);
});
