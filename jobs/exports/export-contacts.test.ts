import { readFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { createExport, readExport } from "@/db/exports";
import { createList } from "@/db/lists/lists";
import { addMembers } from "@/db/lists/memberships";
import { addSamplePeople } from "@/db/sample-book";
import { newTestAccount } from "@/db/testing/account";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import type { Selection } from "@/lib/contacts/selection";
import type { ExportFormat } from "@/lib/export/export";
import { parse } from "@/lib/parse";
import { importContent } from "../testing/import-content";
import { exportJob } from "./export-contacts";
import { exportFile, writeExport } from "./write-export";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const everybody: Selection = { filter: {} };
const add = (contact: Record<string, unknown>) => createContact(accountId, parse(newContact, contact));
const findAll = async () =>
  (await findContacts(accountId, parse(contactQuery, { limit: 1000, sortBy: "createdAt" }))).contacts;

async function exported(format: ExportFormat, selection: Selection = everybody): Promise<Buffer> {
  const order = { format, selection, createdBy: "Test", server: "test" };
  const { id } = await createExport(accountId, order);
  await exportJob({ accountId, exportId: id }, true);
  const stored = await readExport(accountId, id);
  expect(stored.status).toBe("COMPLETED");
  return readFile(await exportFile(stored));
}

async function giveHardCases(): Promise<void> {
  await createCustomField(accountId, { key: "city", label: "Città", type: "text" });
  await createCustomField(accountId, { key: "note_2", label: "Notes", type: "text" });
  await createCustomField(accountId, { key: "spent", label: "Spent", type: "number" });
  await createCustomField(accountId, { key: "born", label: "Born", type: "date" });
  await createCustomField(accountId, { key: "fan", label: "Fan", type: "boolean" });
  await createCustomField(accountId, {
    key: "tier",
    label: "Tier",
    type: "select",
    options: ["gold, big", "b"],
  });
  const list = await createList(accountId, { name: "VIP; or not" });
  const { id } = await add({
    firstName: "Niccolò",
    lastName: "D'Angiò",
    phoneNumber: "+393331234567",
    email: "nico@example.com",
    gender: "MALE",
    isTest: true,
    notes: 'a "quote", a; semicolon\nand = a line \\n',
    communicationSupported: ["SMS", "WHATSAPP"],
    customFields: {
      city: "=1+1",
      note_2: "-",
      spent: 1.234,
      born: "1980-02-29",
      fan: false,
      tier: "gold, big",
    },
  });
  await addMembers(accountId, [list.id], { ids: [id] }, { dryRun: false });
  await add({ email: "solo@example.com", notes: "@all", customFields: { spent: -1234567.5 } });
  await add({ phoneNumber: "+390805541200", fullName: "+39 Pizza & <Co>" });
  await add({ email: "quoted@example.com", lastName: "'=1", notes: "''@all" });
  await add({ phoneNumber: "+81312345678", firstName: "=cmd|'/c calc'!A0", communicationSupported: [] });
}

test.each(["csv", "xlsx", "vcf"] as const)(
  "a .%s exported and imported again changes nothing",
  async (format) => {
    await giveHardCases();
    const before = await findAll();
    const file = await exported(format);
    const { summary, warnings, updatedFields } = await importContent(accountId, file, `contacts.${format}`);
    expect(updatedFields).toEqual({});
    expect([summary, warnings]).toMatchObject([{ total: 5, unchanged: 5 }, []]);
    expect(await findAll()).toEqual(before);
  },
);

test.each(["csv", "xlsx", "vcf"] as const)("a .%s of sample people comes back as it was", async (format) => {
  await addSamplePeople(accountId, 0, 5000);
  const file = await exported(format);
  const { summary } = await importContent(accountId, file, `contacts.${format}`);
  expect(summary).toMatchObject({ total: 5000, unchanged: 5000 });
});

test("a cell that would run as a formula is defused, a phone number is written to be read", async () => {
  await giveHardCases();
  const text = (await exported("csv")).toString();
  expect(text.startsWith("\ufeffFirst name,Last name,")).toBe(true);
  expect(text).toContain(",+39 333 123 4567,");
  expect(text).toContain(",'=1+1,");
  expect(text).toContain("'=cmd|");
});

test("only the selected are exported", async () => {
  await addSamplePeople(accountId, 0, 30);
  const [first, second] = await findAll();
  const some = await exported("csv", { ids: [first?.id ?? 0] });
  expect(some.toString().trim().split("\r\n")).toHaveLength(2);
  const others = await exported("csv", { filter: {}, notIds: [first?.id ?? 0, second?.id ?? 0] });
  expect(others.toString().trim().split("\r\n")).toHaveLength(29);
});

test("the file is in the order in which contacts came into the book, whatever a table shows", async () => {
  for (const firstName of ["Zoë", "Anna", "Marco"])
    await add({ firstName, email: `${firstName}@example.com` });
  const [header, ...rows] = (await exported("csv")).toString().trim().split(/\r?\n/);
  expect(header).toBeDefined();
  expect(rows.map((row) => /Zoë|Anna|Marco/.exec(row)?.[0])).toEqual(["Zoë", "Anna", "Marco"]);
});

test("fields may be labelled with anything: no label runs as a formula, and each finds its field again", async () => {
  const labels = [
    '=HYPERLINK("x")',
    "+39 333 1234567",
    "a@example.com",
    "€",
    'a,b;"c"\r\nd',
    "@x",
    "Custom fields",
  ];
  for (const [index, label] of labels.entries())
    await createCustomField(accountId, { key: `k${index}`, label, type: "text" });
  const customFields = Object.fromEntries(labels.map((label, index) => [`k${index}`, `value of ${label}`]));
  await add({ phoneNumber: "+393331234567", customFields });
  for (const format of ["csv", "xlsx"] as const) {
    const made = await importContent(accountId, await exported(format), `a.${format}`);
    expect(made).toMatchObject({ summary: { total: 1, unchanged: 1 }, warnings: [] });
    const found = made.columns
      .map(({ field }) => field)
      .filter((field) => field?.startsWith("customFields."));
    expect(found).toEqual(labels.map((_, index) => `customFields.k${index}`));
  }
  expect((await exported("csv")).toString()).not.toMatch(/[,\n]"?[=@]/);
});

test("text of any kind comes back as it was, whatever the format", async () => {
  await createCustomField(accountId, { key: "spent", label: "Spent", type: "number" });
  const texts = [
    "a\r\nb\rc\nd",
    "x\ufeffy",
    "_x0041_ _x005F_",
    "a\u0001b\u000bc",
    "'=1",
    "a\u0085b\u2028c\u00a0d",
  ];
  for (const [index, text] of texts.entries()) {
    const own = index % 2 === 0 ? { firstName: text, lastName: `n\r\n${text}` } : { fullName: text };
    await add({
      ...own,
      email: `a${index}@example.com`,
      notes: text,
      customFields: { spent: index + 0.1 + 0.2 },
    });
  }
  const before = await findAll();
  expect(before.map(({ notes }) => notes)).toEqual(texts);
  for (const format of ["csv", "xlsx", "vcf"] as const) {
    const made = await importContent(accountId, await exported(format), `a.${format}`);
    expect(made).toMatchObject({ summary: { total: texts.length, unchanged: texts.length }, warnings: [] });
    expect(await findAll()).toEqual(before);
  }
});

test("an export that is ordered again while it is written is whole, whichever ends first", async () => {
  await addSamplePeople(accountId, 0, 20_000);
  const order = { format: "csv", selection: everybody, createdBy: "Test", server: "test" } as const;
  const stored = await readExport(accountId, (await createExport(accountId, order)).id);
  const lines = async () => (await readFile(await exportFile(stored), "utf8")).trimEnd().split("\n").length;
  const first = writeExport(stored);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = writeExport(stored);
  await Promise.race([first, second]);
  expect(await lines()).toBe(20_001);
  expect(await Promise.all([first, second])).toEqual([20_000, 20_000]);
  expect(await lines()).toBe(20_001);
});
