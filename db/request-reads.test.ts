import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { orUnavailable } from "./database-errors";
import { db, sql as rawSql } from "./postgres";
import { tuning } from "./request-reads";
import { inRequest, outsideRequest } from "./request-scope";
import { newTestAccount } from "./testing/account";
import { write } from "./write";

const { longestRead } = tuning;
afterEach(() => {
  tuning.longestRead = longestRead;
});

const asleep = async () => {
  const [row] = await rawSql()`
    select count(*)::int as count from pg_stat_activity
    where query like 'select pg_sleep%' and state = 'active' and datname = current_database()`;
  return row?.count;
};
const sleep = async (seconds: number) => await db().execute(sql`select pg_sleep(${seconds})`);

test("the read of a caller who hangs up ends in the database, too", async () => {
  const callers = Array.from({ length: 20 }, () => new AbortController());
  const reads = callers.map(({ signal }) =>
    inRequest({ isRead: true, owner: "a", signal }, () => sleep(20)).catch((error) => error),
  );
  await expect.poll(asleep).toBe(4);
  for (const caller of callers) caller.abort();
  const began = Date.now();
  expect((await Promise.all(reads)).every((ended) => ended instanceof Error)).toBe(true);
  await expect.poll(asleep).toBe(0);
  expect(Date.now() - began).toBeLessThan(2000);
});

test("a hang-up that comes when a read is done is nobody else's", async () => {
  const read = async (n: number) => {
    const caller = new AbortController();
    const scope = { isRead: true, owner: `${n % 3}`, signal: caller.signal };
    const find = async () => await db().execute<{ n: number }>(sql`select ${n}::int as n`);
    const reading = inRequest(scope, find);
    if (n % 2 === 1) {
      setTimeout(() => caller.abort(), n % 7);
      return reading.then(() => n).catch(() => n);
    }
    return (await reading)[0]?.n;
  };
  for (let round = 0; round < 10; round++) {
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    expect(await Promise.all(numbers.map(read))).toEqual(numbers);
  }
});

test("a read has a time limit, and is a 503 past it", async () => {
  tuning.longestRead = 200;
  const error = await inRequest({ isRead: true, owner: "a" }, () => sleep(20)).catch((thrown) => thrown);
  expect(orUnavailable(error)).toMatchObject({ code: "unavailable", extra: { retryAfter: 2 } });
  await expect.poll(asleep).toBe(0);
});

test("a write is neither cut by a hang-up nor by the time limit, nor is work outside of requests", async () => {
  tuning.longestRead = 50;
  const accountId = await newTestAccount();
  const caller = new AbortController();
  const scope = { isRead: true, owner: "a", signal: caller.signal };
  const writing = inRequest(scope, () =>
    write(async (tx) => {
      await tx.execute(sql`select pg_sleep(0.5)`);
      await tx.execute(sql`update accounts set name = 'Written' where id = ${accountId}`);
    }),
  );
  const outside = inRequest(scope, () => outsideRequest(() => sleep(0.5)));
  caller.abort();
  await Promise.all([writing, outside, sleep(0.5)]);
  const [account] = await rawSql()`select name from accounts where id = ${accountId}`;
  expect(account?.name).toBe("Written");
});

test("rows come as arrays or objects, and typed, just as outside of requests", async () => {
  const accountId = await newTestAccount();
  const find = async () => [
    await db().query.accounts.findFirst({ where: (account, { eq }) => eq(account.id, accountId) }),
    [...(await db().execute(sql`select id, created_at from accounts where id = ${accountId}`))],
  ];
  expect(await inRequest({ isRead: true, owner: "a" }, find)).toEqual(await find());
});
