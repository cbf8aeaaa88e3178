/** Text made to break queries, in every parameter that takes text, on the real PostgreSQL. */
import { beforeAll, expect, test } from "vitest";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { AppError } from "@/lib/errors";
import { listQuery } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { createCustomField } from "../custom-fields/custom-fields";
import { findLists } from "../lists/lists";
import { newTestAccount } from "../testing/account";
import { countContacts } from "./count-contacts";
import { findContacts } from "./find-contacts";
import { createContact } from "./write-contact";

const hostile = [
  "'",
  "''; drop table contacts; --",
  '"',
  "\\",
  "\\\\'",
  "%",
  "_",
  "%%%",
  "$1",
  "$$",
  "{1,2}",
  "}",
  "[",
  "(((",
  "*",
  "?",
  "\u0000",
  "\ud800",
  "\u202e",
  "null",
  "NaN",
  "1e999",
  "0x1",
  "__proto__",
  "constructor",
  "a".repeat(300),
  "é".repeat(150),
  "𝒜𝓃𝓃𝒶",
  "👩‍👩‍👧",
  "ﷺ",
  "١٢٣",
  "‘smart’",
  "a\tb\nc",
  "-- comment",
  "/* */",
  "E'\\\\x27'",
  "; select pg_sleep(10)",
];

const parameters = [
  "search",
  "email",
  "phoneNumber",
  "gender",
  "isValid",
  "communicationSupported",
  "isTest",
  "listIds",
  "notListIds",
  "importId",
  "sortBy",
  "sortOrder",
  "sortPriorityListId",
  "page",
  "limit",
  "includeTotal",
];

let accountId: number;
beforeAll(async () => {
  accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  await createCustomField(accountId, { key: "spent", label: "Spent", type: "number" });
  await createContact(accountId, parse(newContact, { firstName: "Anna", email: "anna@example.com" }));
});

/** An answer, or a refusal that says what is wrong; nothing else. */
async function settles(ask: () => Promise<{ total?: number }>): Promise<void> {
  try {
    expect((await ask()).total ?? 0).toBeLessThanOrEqual(1);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("invalid_input");
  }
}

const find = (query: object) => async () => findContacts(accountId, parse(contactQuery, query));

test.each(hostile)("%j in any parameter is an answer or a 400", async (text) => {
  for (const name of parameters) await settles(find({ [name]: text }));
  for (const key of ["city", "spent", text]) await settles(find({ customFields: { [key]: text } }));
  await settles(async () => findLists(accountId, parse(listQuery, { search: text })));
  expect(await countContacts(accountId)).toBe(1);
});

test.each(
  hostile.filter((text) => newContact.safeParse({ firstName: text, email: "x@example.com" }).success),
)("%j as a name is found again as it was written", async (text) => {
  const own = await newTestAccount();
  const made = await createContact(own, parse(newContact, { firstName: text, email: "x@example.com" }));
  expect(made.firstName).toBe(text.normalize("NFC"));
  const { contacts } = await findContacts(own, parse(contactQuery, { search: text }));
  expect(contacts.map(({ id }) => id)).toEqual([made.id]);
});
