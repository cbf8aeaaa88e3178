import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { NewAccount } from "@/lib/people";
import { db } from "../postgres";
import { createAccount, createFirstAccount } from "./accounts";
import { readSession, startSession } from "./sessions";

const owner: NewAccount = {
  name: "Giulia Ferri",
  email: "Giulia@example.com",
  password: "correct horse battery",
  company: "Bottega",
  country: "IT",
};

beforeEach(async () => {
  await db().execute(sql`truncate users, accounts cascade`);
});

async function countAll(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    select ((select count(*) from users) + (select count(*) from credentials) + (select count(*) from accounts)
      + (select count(*) from members))::int as count`);
  return row?.count ?? -1;
}

/** From here on no member can be written: the last of the rows. */
async function breakMembers(): Promise<() => Promise<unknown>> {
  await db().execute(sql`alter table members add constraint broken check (role is null) not valid`);
  return () => db().execute(sql`alter table members drop constraint broken`);
}

test.each([
  ["the first account", createFirstAccount],
  ["any account", createAccount],
])("%s that fails half way leaves nothing, and the same e-mail can be used again", async (_, create) => {
  const repair = await breakMembers();
  await expect(create(owner)).rejects.toThrow();
  expect(await countAll()).toBe(0);
  await repair();
  const { accountId, userId } = await create(owner);
  const cookie = (await startSession(owner, new Headers())).getSetCookie()[0]?.split(";")[0] ?? "";
  const session = await readSession(new Headers({ cookie }));
  expect(session).toMatchObject({ accountId, userId, userName: "Giulia Ferri", role: "admin" });
});

test("an e-mail that is a person's already is refused in any case, and nothing of the second is kept", async () => {
  await createAccount(owner);
  const before = await countAll();
  await expect(createAccount({ ...owner, email: "giulia@EXAMPLE.com" })).rejects.toMatchObject({
    code: "conflict",
    extra: { errors: [{ field: "email", code: "taken" }] },
  });
  expect(await countAll()).toBe(before);
});

test("of two first accounts at once, one is made", async () => {
  const other = { ...owner, email: "other@example.com" };
  const results = await Promise.allSettled([createFirstAccount(owner), createFirstAccount(other)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countAll()).toBe(4);
});
