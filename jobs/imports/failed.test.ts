/** An answer is final: an upload that was told it failed changes nothing later. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { countContacts } from "@/db/contacts/count-contacts";
import { getImport } from "@/db/imports/imports";
import { findUnfinished } from "@/db/imports/recover";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { serverName } from "../spool";
import { importContent, spoolContent } from "../testing/import-content";
import { importFile } from "./accept";
import { recoverHeld } from "./recover";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});
afterEach(async () => {
  await sql()`alter table import_outcomes drop constraint if exists broken`;
});

const rows = (count: number) =>
  `Nome;Cellulare\n${Array.from({ length: count }, (_, n) => `N${n};${3_330_000_000 + n}`).join("\n")}`;

test("an import that fails in the middle of its call is FAILED with what it did, and no job takes it up", async () => {
  // The second chunk meets a row that the ledger refuses, as a full disk would.
  await sql()`alter table import_outcomes add constraint broken check (row < 25000) not valid`;
  await expect(importFile(await spoolContent(accountId, rows(30_000)))).rejects.toThrow();
  const [found] = await sql()`select id from imports where account_id = ${accountId}`;
  const failed = await getImport(accountId, found?.id);
  expect(failed).toMatchObject({
    status: "FAILED",
    failure: expect.any(String),
    summary: { created: 20_000 },
  });
  expect(await countContacts(accountId)).toBe(20_000);
  expect((await findUnfinished(0)).filter((key) => key.accountId === accountId)).toEqual([]);
});

test("an import whose server died while its caller waited is FAILED at the next start, not resumed", async () => {
  const { importId } = await importContent(accountId, rows(10), "a.csv", { dryRun: true });
  await sql()`update imports set status = 'RUNNING', held_by = ${`${await serverName()}:4194305`} where id = ${importId}`;
  expect((await findUnfinished(0)).filter((key) => key.accountId === accountId)).toEqual([]);
  await recoverHeld();
  expect(await getImport(accountId, importId)).toMatchObject({
    status: "FAILED",
    failure: expect.stringMatching(/import the file again/i),
  });
  expect(await countContacts(accountId)).toBe(0);
});

test("an import of a process that lives is left alone", async () => {
  const { importId } = await importContent(accountId, rows(10), "a.csv", { dryRun: true });
  await sql()`update imports set status = 'RUNNING', held_by = ${`${await serverName()}:1`} where id = ${importId}`;
  await recoverHeld();
  expect((await getImport(accountId, importId)).status).toBe("RUNNING");
});

test("nobody sees an import that has ended early without its reason and its figures", async () => {
  const { importId } = await importContent(accountId, rows(10), "a.csv", { dryRun: true });
  await sql()`update imports set status = 'RUNNING', held_by = ${`${await serverName()}:4194305`} where id = ${importId}`;
  const seen: object[] = [];
  const failing = recoverHeld();
  for (let isOver = false; !isOver; ) {
    const { status, failure = null, summary = null } = await getImport(accountId, importId);
    isOver = status === "FAILED";
    if (isOver) seen.push({ failure, total: summary?.total });
  }
  await failing;
  expect(seen).toEqual([{ failure: expect.any(String), total: 0 }]);
});
