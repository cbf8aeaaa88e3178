import { beforeEach, expect, test } from "vitest";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { newTestAccount } from "@/db/testing/account";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { importForm } from "@/lib/import/import-form";
import { parse } from "@/lib/parse";
import { exportEverybody } from "../testing/export-everybody";
import { importContent } from "../testing/import-content";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const oddKeys = ["constructor", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf"];
const onlyContact = async () => (await findContacts(accountId, parse(contactQuery, {}))).contacts[0];

test.each(["csv", "xlsx", "vcf"] as const)(
  "fields may be called as JavaScript calls its own: a .%s goes out and comes back",
  async (format) => {
    for (const key of oddKeys) await createCustomField(accountId, { key, label: key, type: "text" });
    const empty = { phoneNumber: "+393331234567" };
    const filled = { phoneNumber: "+393331234568", customFields: { constructor: "x", toString: "y" } };
    await createContact(accountId, parse(newContact, empty));
    await createContact(accountId, parse(newContact, filled));
    const file = await exportEverybody(accountId, format);
    const { summary, warnings } = await importContent(accountId, file, `a.${format}`);
    expect([summary, warnings]).toMatchObject([{ total: 2, unchanged: 2 }, []]);
  },
);

test("such a field is filled by a file, and stays empty where the file has nothing for it", async () => {
  await createCustomField(accountId, { key: "constructor", label: "Builder", type: "text" });
  await createCustomField(accountId, { key: "toString", label: "Tie", type: "number" });
  await importContent(accountId, "Cellulare,constructor\n3331234567,Rossi\n");
  expect((await onlyContact())?.customFields).toEqual({ constructor: "Rossi" });
});

test("headers of a file and properties of a card may be called so, too", async () => {
  const names = [...oddKeys, "__proto__"];
  const text = `Cellulare,${names.join()}\n3331234567,${names.map(() => "1").join()}\n`;
  const mapping = { constructor: { newField: { key: "constructor", label: "C", type: "text" as const } } };
  const made = await importContent(accountId, text, "a.csv", { mapping });
  expect(made.summary).toMatchObject({ created: 1 });
  expect(made.columns.map(({ field }) => field)).toEqual([
    "phoneNumber",
    "customFields.constructor",
    ...names.slice(1).map(() => null),
  ]);
  const properties = names.map((name) => `${name}:1\n`).join("");
  const card = `BEGIN:VCARD\nVERSION:3.0\nTEL:3331234567\nX-WAB-GENDER:constructor\n${properties}END:VCARD\n`;
  expect((await importContent(accountId, card, "a.vcf")).summary).toMatchObject({ unchanged: 1 });
});

test("a mapping that names a column __proto__ is refused, not left out in silence", () => {
  const form = { mapping: '{"__proto__":"phoneNumber"}' };
  expect(() => parse(importForm, form)).toThrow(
    expect.objectContaining({ extra: { errors: [expect.objectContaining({ field: "mapping" })] } }),
  );
});
