/** Which words the search index is asked for: one it cannot find would have it read from end to end. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "../postgres";
import { addSamplePeople } from "../sample-book";
import { newTestAccount } from "../testing/account";
import { searchCondition } from "./search-sql";

let accountId: number;
/** pg_trgm knows letters as LC_CTYPE does; in a database with C it is those of ASCII. */
let knowsLetters: boolean;
let isBuiltIn: boolean;
beforeAll(async () => {
  accountId = await newTestAccount();
  await addSamplePeople(accountId, 0, 3000);
  await db().execute(sql`vacuum (analyze) contacts`);
  const [row] = await db().execute<{ ctype: string; built_in: boolean }>(sql`
    select datctype as ctype, datlocprovider = 'b' as built_in from pg_database where datname = current_database()`);
  knowsLetters = row?.ctype !== "C";
  isBuiltIn = row?.built_in ?? false;
});

async function isLookedUp(search: string): Promise<boolean> {
  return db().transaction(async (tx) => {
    // As in a large book, where nothing is as dear as reading all contacts.
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local enable_indexscan = off`);
    const plan = await tx.execute(
      sql`explain select from contacts c where c.account_id = ${accountId} and ${searchCondition(search)}`,
    );
    return /Index Cond: [^"]*search_text/.test(JSON.stringify(plan));
  });
}

test.each(["rossi", "Niccolò", "333 1234", "+39 333", "x.info", "d'angelo", "rossi an"])(
  "%s is looked up in the search index",
  async (search) => expect(await isLookedUp(search)).toBe(true),
);

test.each(["an", "ö", "12", "+39", "33 12", "---", "d'a", "x.it", "@"])(
  "%s is not looked up in the search index",
  async (search) => expect(await isLookedUp(search)).toBe(false),
);

test.each(["Иван", "Νίκος", "田中一", "محمد"])(
  "%s is looked up where the database knows its letters",
  async (search) => expect(await isLookedUp(search)).toBe(knowsLetters),
);

test.runIf(process.platform === "linux")("the built-in PostgreSQL knows the letters of all alphabets", () => {
  expect(knowsLetters || !isBuiltIn).toBe(true);
});
