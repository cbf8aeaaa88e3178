import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Selection } from "@/lib/contacts/selection";
import { createExport, readExport } from "./exports";
import { db } from "./postgres";
import { newTestAccount } from "./testing/account";

const filter = { search: "anna", gender: ["FEMALE" as const] };

test.each<[before: object, now: Selection]>([
  [{ ids: [1, 2] }, { ids: [1, 2] }],
  [{ filter, exceptIds: [] }, { filter }],
  [
    { filter: {}, exceptIds: [3] },
    { filter: {}, notIds: [3] },
  ],
  [{ allBut: { filter, exceptIds: [] } }, { keep: { filter } }],
  [{ allBut: { filter: {}, exceptIds: [3] } }, { keep: { filter: {}, notIds: [3] } }],
  [
    { filter, notIds: [4] },
    { filter, notIds: [4] },
  ],
])("an export ordered in the words of an earlier release keeps its meaning: %o", async (before, now) => {
  const accountId = await newTestAccount();
  const order = { selection: { filter: {} }, format: "csv", createdBy: "key", server: "here" } as const;
  const { id } = await createExport(accountId, order);
  await db().execute(sql`update exports set selection = ${JSON.stringify(before)}::jsonb where id = ${id}`);
  await db().execute(sql.raw(await readFile("db/migrations/0015_one-selection.sql", "utf8")));
  expect((await readExport(accountId, id)).selection).toEqual(now);
});
