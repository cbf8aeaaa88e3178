import { beforeEach, expect, test } from "vitest";
import { contactChanges, newContact } from "@/lib/contacts/contact";
import { parse } from "@/lib/parse";
import { createCustomField, updateCustomField } from "../custom-fields/custom-fields";
import { newTestAccount } from "../testing/account";
import { createContact, updateContact } from "./write-contact";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const add = (contact: Record<string, unknown>) => createContact(accountId, parse(newContact, contact));
const put = (id: number, changes: object) => updateContact(accountId, id, parse(contactChanges, changes));

test.each([
  [
    "with the longest names",
    { email: "a@example.com", firstName: "N".repeat(200), lastName: "D".repeat(200) },
  ],
  ["with an invalid number that has national prefixes in it", { phoneNumber: "+971005674685184" }],
  ["with nothing but an e-mail", { email: "solo@example.com" }],
  ["with text in any letters", { email: "a@example.com", notes: `a\n\tb ${"e\u0301".repeat(40)} \u00a0c` }],
])("a contact %s may be sent back as it was read", async (_, contact) => {
  const made = await add(contact);
  expect(await put(made.id, made)).toEqual(made);
});

test("an option taken away from its field may be sent back, and no contact may get it anew", async () => {
  await createCustomField(accountId, { key: "tier", label: "Tier", type: "select", options: ["gold", "b"] });
  const made = await add({ email: "a@example.com", customFields: { tier: "gold" } });
  const other = await add({ email: "b@example.com" });
  await updateCustomField(accountId, "tier", { options: ["b"] });
  expect(await put(made.id, made)).toEqual(made);
  await expect(put(other.id, { customFields: { tier: "gold" } })).rejects.toMatchObject({
    extra: { errors: [{ field: "customFields.tier", code: "invalid" }] },
  });
});
