import { beforeEach, expect, test } from "vitest";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact, updateContact } from "@/db/contacts/write-contact";
import { newTestAccount } from "@/db/testing/account";
import { contactChanges, newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const phoneNumber = "+393331234567";
const onlyContact = async () => (await findContacts(accountId, parse(contactQuery, {}))).contacts[0];
const change = async (changes: Record<string, unknown>) =>
  updateContact(accountId, (await onlyContact())?.id ?? 0, parse(contactChanges, changes));

/** Checks the file, then imports it: both must say the same. @returns what is shown and what changed */
async function importRow(columns: string, cells: string) {
  const text = `Phone number,${columns}\n${phoneNumber},${cells}\n`;
  const checked = await importContent(accountId, text, "a.csv", { dryRun: true });
  const done = await importContent(accountId, text, "a.csv");
  expect(done.summary).toEqual(checked.summary);
  expect(done.updatedFields).toEqual(checked.updatedFields);
  expect((await importContent(accountId, text, "a.csv")).summary).toMatchObject({ unchanged: 1 });
  return { fullName: (await onlyContact())?.fullName, updatedFields: done.updatedFields };
}
const allNames = "First name,Last name,Full name";

test("a full name that repeats its parts takes the place of another one, and follows its parts from then on", async () => {
  await createContact(accountId, parse(newContact, { phoneNumber, fullName: "Old Name" }));
  expect(await importRow(allNames, "Niccolò,D'Angiò,Niccolò D'Angiò")).toEqual({
    fullName: "Niccolò D'Angiò",
    updatedFields: { firstName: 1, lastName: 1, fullName: 1 },
  });
  await change({ firstName: "Nico" });
  expect((await onlyContact())?.fullName).toBe("Nico D'Angiò");
});

test("the full name of a new contact follows its parts where it only repeats them", async () => {
  await importRow(allNames, "Anna,Rossi,Anna Rossi");
  await change({ lastName: "Bianchi" });
  expect((await onlyContact())?.fullName).toBe("Anna Bianchi");
});

test("a full name of its own is kept whatever the parts are", async () => {
  expect(await importRow(allNames, "Anna,Rossi,Dr. Anna Rossi")).toMatchObject({
    fullName: "Dr. Anna Rossi",
  });
  await change({ lastName: "Bianchi" });
  expect((await onlyContact())?.fullName).toBe("Dr. Anna Rossi");
});

test("a full name alone is compared with the stored parts", async () => {
  await createContact(accountId, parse(newContact, { phoneNumber, firstName: "Anna", lastName: "Rossi" }));
  expect(await importRow("Full name", "Anna Rossi")).toEqual({ fullName: "Anna Rossi", updatedFields: {} });
  expect(await importRow("Full name", "Annina")).toEqual({
    fullName: "Annina",
    updatedFields: { fullName: 1 },
  });
  expect(await importRow("Full name", "Anna Rossi")).toMatchObject({ fullName: "Anna Rossi" });
  await change({ firstName: "Anita" });
  expect((await onlyContact())?.fullName).toBe("Anita Rossi");
});

test("a full name that was shown stays when the same row changes the parts it was built from", async () => {
  await createContact(accountId, parse(newContact, { phoneNumber, firstName: "Ann", lastName: "Lee" }));
  expect(await importRow(allNames, "Anna,Lee,Ann Lee")).toEqual({
    fullName: "Ann Lee",
    updatedFields: { firstName: 1, fullName: 1 },
  });
});

test("a row with one part and the full name of both keeps the name built", async () => {
  await createContact(accountId, parse(newContact, { phoneNumber, firstName: "Ann", lastName: "Lee" }));
  expect(await importRow("First name,Full name", "Anna,Anna Lee")).toEqual({
    fullName: "Anna Lee",
    updatedFields: { firstName: 1 },
  });
  await change({ lastName: "Low" });
  expect((await onlyContact())?.fullName).toBe("Anna Low");
});

test("a card with the name of a contact that has another one given shows the name of the card", async () => {
  await createContact(accountId, parse(newContact, { phoneNumber, fullName: "Old Name" }));
  const card = `BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Anna\nFN:Anna Rossi\nTEL:${phoneNumber}\nEND:VCARD\n`;
  await importContent(accountId, card, "a.vcf");
  expect((await onlyContact())?.fullName).toBe("Anna Rossi");
  expect((await importContent(accountId, card, "a.vcf")).summary).toMatchObject({ unchanged: 1 });
});
