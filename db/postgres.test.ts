import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, sql as raw } from "./postgres";

const loseConnections = () => raw()`
  select count(pg_terminate_backend(pid)) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

const workInTransaction = () =>
  db().transaction(async (tx) => {
    for (let step = 0; step < 50; step++) {
      await tx.execute(sql`select ${step}::int`);
      await new Promise(setImmediate);
    }
  });

const done = [() => "done", () => "lost"] as const;

test("a connection lost in a transaction refuses its work, and the pool serves the next", async () => {
  let lost = 0;
  for (let round = 0; round < 20; round++) {
    const work = Promise.allSettled(Array.from({ length: 10 }, workInTransaction));
    await loseConnections();
    lost += (await work).filter(({ status }) => status === "rejected").length;
    // A signal may still be on its way to a connection that is taken again.
    await expect.poll(() => workInTransaction().then(...done)).toBe("done");
  }
  expect(lost).toBeGreaterThan(0);
});
