/** The planner statistics of an account that is filled beside a large one. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { findContacts } from "./contacts/find-contacts";
import { rowsOf } from "./contacts/read-contacts";
import { expectRows } from "./expected-rows";
import { createList } from "./lists/lists";
import { addMembers } from "./lists/memberships";
import { db } from "./postgres";
import { addSamplePeople } from "./sample-book";
import { newTestAccount } from "./testing/account";

const contacts = 3000;
let accountId: number;

beforeAll(async () => {
  for (const table of ["contacts", "list_members"])
    await db().execute(sql.raw(`alter table ${table} set (autovacuum_enabled = false)`));
  await addSamplePeople(await newTestAccount(), 0, contacts);
  await db().execute(sql`analyze contacts`);
  accountId = await newTestAccount();
  await addSamplePeople(accountId, 0, contacts);
});

const expected = async () => (await expectRows(sql`from contacts where account_id = ${accountId}`)).rows;

interface Plan {
  Plans?: Plan[];
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  "Actual Loops": number;
}

/** Rows that were read in vain. */
function wasted(plan: Plan): number {
  const own = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Join Filter"] ?? 0);
  return own * plan["Actual Loops"] + (plan.Plans ?? []).reduce((sum, part) => sum + wasted(part), 0);
}

test("contacts are looked up by their key, also where the statistics lack the account", async () => {
  expect(await expected()).toBeLessThan(contacts / 2);
  const ids = sql`
    select m.id from (select c.id, c.last_name from contacts c where c.account_id = ${accountId} offset 0) m
    order by m.last_name limit 50`;
  const [row] = await db().execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    sql`explain (analyze, format json) ${rowsOf({ accountId, ids })}`,
  );
  expect(wasted(row?.["QUERY PLAN"][0].Plan as Plan)).toBeLessThan(contacts);
});

test("the first search of an account refreshes its statistics", async () => {
  const query = parse(contactQuery, { search: "rossi" });
  const { total } = await findContacts(accountId, query);
  expect(total).toBeGreaterThan(0);
  expect(await expected()).toBeGreaterThan(contacts / 2);
});

test("filling a list refreshes its statistics", async () => {
  const { id } = await createList(accountId, { name: "Spring" });
  await addMembers(accountId, [id], { filter: {} }, { dryRun: false });
  const { rows } = await expectRows(
    sql`from list_members where account_id = ${accountId} and list_id = ${id}`,
  );
  expect(rows).toBeGreaterThan(contacts / 2);
});
