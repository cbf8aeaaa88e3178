import { expect, test } from "vitest";
import { sql } from "./postgres";

/** Tables that belong to no account: people and how they sign in, the accounts themselves, secrets, migrations. */
const exceptions = ["accounts", "users", "sessions", "credentials", "verifications", "secrets"];

test("every table but the named ones has an account", async () => {
  const tables = await sql()<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and a.attnotnull)`;
  expect(tables.map(({ name }) => name).sort()).toEqual([...exceptions].sort());
});

test("every primary key and unique index between account tables begins with the account", async () => {
  const indexes = await sql()<{ table: string; index: string; first: string }[]>`
    select t.relname as table, i.relname as index, a.attname as first
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
    where x.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> all(${exceptions})`;
  expect(indexes.length).toBeGreaterThan(10);
  expect(indexes.filter(({ first }) => first !== "account_id")).toEqual([]);
});

test("every foreign key between account tables carries the account first", async () => {
  const keys = await sql()<{ key: string; from: string; to: string }[]>`
    select k.conname as key, a.attname as from, b.attname as to
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class r on r.oid = k.confrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' and t.relname <> all(${exceptions}) and r.relname <> all(${exceptions})`;
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter(({ from, to }) => from !== "account_id" || to !== "account_id")).toEqual([]);
});

test("there are no triggers but those of foreign keys", async () => {
  expect(await sql()`select tgname from pg_trigger where not tgisinternal`).toEqual([]);
});
