import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sql as client } from "./postgres";
import { newTestAccount } from "./testing/account";
import { TryAgain, write } from "./write";

const rename = (name: string, accountId: number) =>
  sql`update accounts set name = ${name} where id = ${accountId}`;
const nameOf = async (accountId: number) => {
  const [account] = await client()`select name from accounts where id = ${accountId}`;
  return account?.name;
};

test("a transaction whose reading no longer holds is rolled back and run again", async () => {
  const accountId = await newTestAccount();
  let attempts = 0;
  const result = await write(async (tx) => {
    attempts += 1;
    await tx.execute(rename(`attempt ${attempts}`, accountId));
    if (attempts < 3) throw new TryAgain("once more");
    return attempts;
  });
  expect([result, await nameOf(accountId)]).toEqual([3, "attempt 3"]);
});

test("two transactions that deadlock both succeed", async () => {
  const [a, b] = [await newTestAccount(), await newTestAccount()];
  const both = (first: number, second: number, name: string) =>
    write(async (tx) => {
      await tx.execute(rename(name, first));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.execute(rename(name, second));
    });
  await Promise.all([both(a, b, "one"), both(b, a, "other")]);
  expect(await nameOf(a)).toBe(await nameOf(b));
});

test("what stays impossible is a 503 that says when to try again, and nothing is written", async () => {
  const accountId = await newTestAccount();
  const impossible = write(async (tx) => {
    await tx.execute(rename("never", accountId));
    throw new TryAgain("for ever");
  });
  await expect(impossible).rejects.toMatchObject({ code: "unavailable", extra: { retryAfter: 2 } });
  expect(await nameOf(accountId)).toBe("Test");
}, 30_000);

test("a connection lost before the end of a transaction costs another try, not an error", async () => {
  const accountId = await newTestAccount();
  let attempts = 0;
  await write(async (tx) => {
    attempts += 1;
    await tx.execute(rename(`attempt ${attempts}`, accountId));
    const [{ pid } = {}] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    if (attempts === 1) await client()`select pg_terminate_backend(${pid ?? 0})`;
    await tx.execute(sql`select pg_sleep(0.2)`);
  });
  expect([attempts, await nameOf(accountId)]).toEqual([2, "attempt 2"]);
});

test("an error of the caller's own is thrown at once", async () => {
  let attempts = 0;
  const failing = write(async () => {
    attempts += 1;
    throw new RangeError("mine");
  });
  await expect(failing).rejects.toThrow("mine");
  expect(attempts).toBe(1);
});
