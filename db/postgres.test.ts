import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeConnections, db, sql as raw } from "./postgres";

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
    await expect.poll(() => workInTransaction().then(...done), { timeout: 20_000 }).toBe("done");
  }
  expect(lost).toBeGreaterThan(0);
});

test("what is left of a transaction whose connection was lost writes nothing, though the pool has connected again", async () => {
  await db().execute(sql`create table kept (what text)`);
  const [begun, again] = [signal(), signal()];
  const work = db().transaction(async (tx) => {
    await tx.execute(sql`insert into kept values ('before')`);
    begun.give();
    await again.given;
    await tx.execute(sql`insert into kept values ('after')`);
  });
  const outcome = work.then(...done);
  await begun.given;
  await loseConnections();
  // More at once than the pool has connections, so that the lost one is among them.
  const others = () =>
    Array.from({ length: 40 }, () =>
      db()
        .execute(sql`select pg_sleep(0.01)`)
        .then(...done),
    );
  await expect.poll(() => Promise.all(others()), { timeout: 20_000 }).not.toContain("lost");
  again.give();
  expect(await outcome).toBe("lost");
  expect([...(await db().execute(sql`select what from kept`))]).toEqual([]);
});

test("after connections were lost the pool still closes", { timeout: 8_000 }, async () => {
  const work = Promise.allSettled(Array.from({ length: 10 }, workInTransaction));
  await loseConnections();
  await work;
  await closeConnections();
});

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
