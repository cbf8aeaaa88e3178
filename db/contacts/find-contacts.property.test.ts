/** `GET /contacts` against a plain filter in memory, over random books and random parameters, order and paging included. */
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { type Contact, channels, genders } from "@/lib/contacts/contact";
import { channelBits } from "@/lib/contacts/enumerations";
import { sortFields } from "@/lib/contacts/fields";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { createCustomField, findCustomFields } from "../custom-fields/custom-fields";
import { createList } from "../lists/lists";
import { addMembers } from "../lists/memberships";
import { db } from "../postgres";
import { contacts, countChanges } from "../schema/contacts";
import { newTestAccount } from "../testing/account";
import { type Asked, compare, type Held, matches, type Person, type Query } from "../testing/plain-filter";
import { findContacts } from "./find-contacts";
import { tuning } from "./pages/plan";

const usual = { ...tuning };
beforeEach(() => {
  Object.assign(tuning, usual);
});

const names = [
  "Anna",
  "ánna",
  "Àlex",
  "alex",
  "Zoë",
  "Niccolò",
  "D'Angiò",
  "Müller",
  "muller",
  "O_Neill",
  "50%",
  "a\\b",
  "Łukasz",
];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const numbers = fc.integer({ min: 3_330_000, max: 3_330_099 }).map((n) => `+39${n}123`);
const person: fc.Arbitrary<Person> = fc.record({
  firstName: maybe(fc.constantFrom(...names)),
  lastName: maybe(fc.constantFrom(...names)),
  email: maybe(fc.constantFrom("a@x.it", "B@x.it", "zoe@y.com", "an_na@y.com")),
  phoneNumber: maybe(numbers),
  gender: maybe(fc.constantFrom(...genders)),
  isValid: maybe(fc.boolean()),
  supported: fc.subarray([...channels]),
  isTest: fc.boolean(),
  notes: maybe(fc.constantFrom("likes Bari", "100% sure", "333 is no number", "NOTE")),
  city: maybe(fc.constantFrom("Bari", "Forlì", "Köln")),
  tier: maybe(fc.constantFrom(1, 2.5)),
  lists: fc.subarray([0, 1, 2]),
});

const words = [
  "anna",
  "AN",
  "a",
  "ö",
  "zoe",
  "niccolo",
  "d'angio",
  "%",
  "_",
  "\\",
  "333",
  "+39",
  "33-3",
  "0039333",
  "bari",
  "x.it",
  "@",
  "łuk",
  "12",
  "3",
];
const filters = {
  search: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" ")),
  gender: fc.subarray([...genders], { minLength: 1 }),
  isValid: fc.boolean(),
  isTest: fc.boolean(),
  communicationSupported: fc.subarray([...channels], { minLength: 1 }),
  listIds: fc.subarray([0, 1, 2], { minLength: 1 }),
  notListIds: fc.subarray([0, 1, 2], { minLength: 1 }),
  city: fc.constantFrom("Bari", "bari", "Forlì"),
  tier: fc.constantFrom(1, 2.5, 3),
  phoneNumber: numbers,
  email: fc.constantFrom("b@X.it", "a@x.it"),
} satisfies Record<keyof Asked, fc.Arbitrary<unknown>>;
const order = {
  sortPriorityListId: fc.constantFrom(0, 1, 2),
  sortBy: fc.constantFrom(...sortFields),
  sortOrder: fc.constantFrom("asc" as const, "desc" as const),
  limit: fc.constantFrom(1, 2, 5, 50),
  page: fc.nat({ max: 4 }),
};
/** Seldom more than two filters at once, or nobody would match. */
const query = fc
  .tuple(
    fc.record(filters, { requiredKeys: [] }),
    fc.subarray(Object.keys(filters) as (keyof typeof filters)[], { maxLength: 3 }),
    fc.record(order, { requiredKeys: [] }),
  )
  .map(([all, kept, rest]) => ({
    ...(Object.fromEntries(
      Object.entries(all).filter(([name]) => kept.includes(name as never)),
    ) as typeof all),
    ...rest,
  }));

const cases = Number(process.env.PROPERTY_CASES ?? 1000);
const queriesPerBook = 25;

for (const [ways, bounds] of [
  ["by sorts, as in a small book", usual],
  ["by index scans, as in a large book", { smallBook: 0, budgetFactor: 0.01 }],
] as const) {
  test(`pages, totals and orders are those of a plain filter (${ways})`, { timeout: 300_000 }, async () => {
    Object.assign(tuning, bounds);
    const book = fc.tuple(
      fc.array(person, { maxLength: 40 }),
      fc.array(query, { minLength: queriesPerBook, maxLength: queriesPerBook }),
    );
    const compareAll = async ([people, queries]: [Person[], Query[]]) => {
      const { accountId, listIds, held } = await fill(people);
      for (const asked of queries) await expectSame(accountId, listIds, held, asked);
    };
    await fc.assert(fc.asyncProperty(book, compareAll), {
      numRuns: Math.ceil(cases / 2 / queriesPerBook),
      endOnFailure: true,
    });
  });
}

async function fill(people: Person[]): Promise<{ accountId: number; listIds: number[]; held: Held[] }> {
  const accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  await createCustomField(accountId, { key: "tier", label: "Tier", type: "number" });
  const [city, tier] = await findCustomFields(accountId);
  const keys = new Set<string>();
  const unique = people.filter(({ phoneNumber, email }) => {
    const key = phoneNumber ?? email?.toLowerCase();
    return key !== undefined && !keys.has(key) && keys.add(key);
  });
  const listIds: number[] = [];
  for (const name of ["A", "B", "C"]) listIds.push((await createList(accountId, { name })).id);
  if (unique.length > 0) {
    await db()
      .insert(contacts)
      .values(
        unique.map(({ supported, city: place, tier: level, lists: _, ...rest }) => ({
          ...rest,
          accountId,
          channels: channelBits(supported),
          customTexts: place === null ? {} : { [city?.id ?? 0]: place },
          customValues: level === null ? {} : { [tier?.id ?? 0]: level },
        })),
      );
    await db().insert(countChanges).values({ accountId, difference: unique.length });
  }
  const all = await findContacts(accountId, parse(contactQuery, { limit: 1000, sortBy: "createdAt" }));
  const given = (contact: Contact) =>
    unique.find(
      ({ phoneNumber, email }) => (phoneNumber ?? email) === (contact.phoneNumber ?? contact.email),
    ) as Person;
  const held = all.contacts.map((contact) => ({ ...contact, given: given(contact) }));
  for (const [place, listId] of listIds.entries()) {
    const ids = held.filter((one) => one.given.lists.includes(place)).map(({ id }) => id);
    if (ids.length > 0) await addMembers(accountId, [listId], { ids }, { dryRun: false });
  }
  return { accountId, listIds, held };
}

async function expectSame(accountId: number, listIds: number[], held: Held[], asked: Query): Promise<void> {
  const { city, tier, listIds: inLists, notListIds, sortPriorityListId, ...rest } = asked;
  const id = (place: number) => listIds[place] ?? 0;
  const customFields = { ...(city && { city }), ...(tier && { tier: String(tier) }) };
  const sent = {
    ...rest,
    ...(inLists && { listIds: inLists.map(id) }),
    ...(notListIds && { notListIds: notListIds.map(id) }),
    ...(sortPriorityListId !== undefined && { sortPriorityListId: id(sortPriorityListId) }),
    ...(Object.keys(customFields).length > 0 && { customFields }),
  };
  const answer = await findContacts(accountId, parse(contactQuery, sent));
  const matching = held.filter(({ given }) => matches(given, asked)).sort(compare(asked));
  const { page = 0, limit = 10 } = asked;
  const expected = matching.slice(page * limit, (page + 1) * limit);
  const context = JSON.stringify(asked);
  expect([context, answer.contacts.map((one) => one.id)]).toEqual([context, expected.map((one) => one.id)]);
  expect([context, answer.total]).toEqual([context, matching.length]);
  if (sortPriorityListId === undefined) return;
  expect(answer.priorityTotal).toBe(
    matching.filter(({ given }) => given.lists.includes(sortPriorityListId)).length,
  );
  expect(answer.contacts.map((one) => one.inPriorityList)).toEqual(
    expected.map(({ given }) => given.lists.includes(sortPriorityListId)),
  );
}
