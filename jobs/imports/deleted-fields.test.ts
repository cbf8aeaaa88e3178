/** A deleted field leaves no value behind, whoever held it: contacts, staged rows, before-images. */
import { beforeEach, expect, test } from "vitest";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { clearFields, deleteField } from "../clear-fields";
import { importContent } from "../testing/import-content";
import { revertImport } from "./revert";
import { runImport } from "./run";
import { advanceImportJob } from "./tasks";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  await createCustomField(accountId, { key: "spent", label: "Spent", type: "number" });
});

const header = "Nome;Cellulare;city;spent\n";
const values = async () => {
  const [row] = await sql()`
    select coalesce(jsonb_agg(custom_texts || custom_values), '[]') as values from contacts where account_id = ${accountId}`;
  return row?.values;
};
const search = async (text: string) =>
  (await findContacts(accountId, parse(contactQuery, { search: text }))).total;

test("its values go from the contacts, and no search finds them", async () => {
  for (const phone of ["+393331234567", "+393331234568"])
    await createContact(
      accountId,
      parse(newContact, { phoneNumber: phone, customFields: { city: "Bari", spent: 3 } }),
    );
  const [before] = await sql()`select updated_at from contacts where account_id = ${accountId}`;
  await deleteField(accountId, "city");
  await deleteField(accountId, "spent");
  await clearFields();
  expect(await values()).toEqual([{}, {}]);
  expect(await search("Bari")).toBe(0);
  const [after] = await sql()`select updated_at from contacts where account_id = ${accountId}`;
  expect(after).toEqual(before);
});

test("an import that was checked before does not write its values", async () => {
  const { importId } = await importContent(accountId, `${header}Anna;3331234567;Bari;5\n`, "a.csv", {
    dryRun: true,
  });
  await deleteField(accountId, "city");
  await runImport(accountId, importId);
  await advanceImportJob({ accountId, importId }, true);
  expect(await search("Bari")).toBe(0);
  expect(Object.values((await values())[0])).toEqual([5]);
});

test("an undo does not bring its values back", async () => {
  await importContent(accountId, `${header}Anna;3331234567;Bari;5\n`);
  const { importId } = await importContent(accountId, `${header}Anna;3331234567;Lecce;6\n`);
  await deleteField(accountId, "city");
  await clearFields();
  await revertImport(accountId, importId, { dryRun: false });
  expect(await search("Bari")).toBe(0);
  expect(Object.values((await values())[0])).toEqual([5]);
});

test("a field made anew under its key starts empty", async () => {
  await importContent(accountId, `${header}Anna;3331234567;Bari;5\n`);
  await deleteField(accountId, "city");
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  const { contacts } = await findContacts(accountId, parse(contactQuery, {}));
  expect(contacts[0]?.customFields).toEqual({ spent: 5 });
});
