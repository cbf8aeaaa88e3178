/** A sigma is written otherwise at the end of a word; to search it is one letter. */
import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { db } from "../postgres";
import { newTestAccount } from "../testing/account";
import { findContacts } from "./find-contacts";
import { createContact } from "./write-contact";

async function found(accountId: number, search: string): Promise<string[]> {
  const { contacts } = await findContacts(accountId, parse(contactQuery, { search }));
  return contacts.map(({ fullName }) => fullName);
}

const names = ["Παπασταύρου", "Νίκος Παππάς", "ΓΙΩΡΓΟΣ ΔΗΜΟΣ"];

async function givenGreeks(): Promise<number> {
  const accountId = await newTestAccount();
  for (const [index, fullName] of names.entries())
    await createContact(accountId, parse(newContact, { fullName, email: `${index}@example.com` }));
  return accountId;
}

test("a sigma at the end of a word is found within one, and the other way round", async () => {
  const accountId = await givenGreeks();
  expect(await found(accountId, "Παπας")).toEqual(["Παπασταύρου"]);
  expect(await found(accountId, "ΠΑΠΑΣ")).toEqual(["Παπασταύρου"]);
  expect(await found(accountId, "παππασ")).toEqual(["Νίκος Παππάς"]);
  expect(await found(accountId, "γιωργος δημοσ")).toEqual(["ΓΙΩΡΓΟΣ ΔΗΜΟΣ"]);
});

test("contacts that were stored before are found after the migration, and count as unchanged", async () => {
  const accountId = await givenGreeks();
  const text = await readFile("db/migrations/0014_fold-sigma.sql", "utf8");
  const steps = text.split("--> statement-breakpoint");
  const before = text
    .replace("replace(lower(", "(lower(")
    .replace(", 'ς', 'σ')", ")")
    .split("--> statement-breakpoint");
  await db().execute(sql.raw(before[0] ?? ""));
  await db().execute(
    sql`update contacts set first_name = first_name, last_name = last_name where account_id = ${accountId}`,
  );
  const stored = () =>
    db().execute<{ search_text: string; updated_at: string }>(sql`
      select search_text, updated_at from contacts where account_id = ${accountId} order by id`);
  const old = await stored();
  expect(old.map((row) => row.search_text).join()).toContain("ς");
  for (const step of steps) await db().execute(sql.raw(step));
  const now = await stored();
  expect(now.map((row) => row.search_text).join()).not.toContain("ς");
  expect(now.map((row) => row.updated_at)).toEqual(old.map((row) => row.updated_at));
  expect(await found(accountId, "Παππας")).toEqual(["Νίκος Παππάς"]);
});
