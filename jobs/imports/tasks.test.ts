import { stat } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { countContacts } from "@/db/contacts/count-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { getImport } from "@/db/imports/imports";
import { createList, deleteLists } from "@/db/lists/lists";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { contactQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { importContent, spoolContent } from "../testing/import-content";
import { type RunningWorker, startServerWorker } from "../worker";
import { importLater } from "./accept";
import { cancelImport } from "./cancel";
import { mendRows } from "./mend";
import { runImport } from "./run";
import { advanceImportJob } from "./tasks";

const header = "Nome;Cognome;Cellulare;E-mail\n";
const manyRows = (count: number) =>
  header + Array.from({ length: count }, (_, n) => `N${n};C;333${String(1_000_000 + n)};`).join("\n");

let accountId: number;
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startServerWorker();
});
afterAll(() => worker.stop());
beforeEach(async () => {
  accountId = await newTestAccount();
});

async function waitForEnd(importId: number) {
  for (;;) {
    const found = await getImport(accountId, importId);
    if (!["QUEUED", "READING", "CHECKING", "RUNNING"].includes(found.status)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("a job reads and merges a file that was left to it, and the upload is gone", async () => {
  const request = await spoolContent(accountId, manyRows(3000));
  const accepted = await importLater(request);
  expect(accepted).toEqual({ importId: expect.any(Number), status: "QUEUED" });
  expect(await waitForEnd(accepted.importId)).toMatchObject({
    status: "COMPLETED",
    summary: { total: 3000, created: 3000 },
    progress: { done: 3000, total: 3000 },
  });
  await expect(stat(`${request.file}.import`)).rejects.toThrow();
});

test("a file that cannot be read leaves a failed import with its reason, and nothing else", async () => {
  const { importId } = await importLater(await spoolContent(accountId, "Nome;Città\nAnna;Bari\n"));
  expect(await waitForEnd(importId)).toMatchObject({
    status: "FAILED",
    failure: expect.stringContaining("No column with phone numbers"),
    failureErrors: [{ field: "mapping", code: "no_phone_or_email_column" }],
  });
  expect(await countContacts(accountId)).toBe(0);
});

test("a checked import runs once, and only then", async () => {
  const { importId } = await importContent(accountId, manyRows(10), "a.csv", { dryRun: true });
  expect(await runImport(accountId, importId)).toEqual({ importId, status: "RUNNING" });
  await expect(runImport(accountId, importId)).rejects.toMatchObject({ code: "conflict" });
  expect(await waitForEnd(importId)).toMatchObject({ status: "COMPLETED", summary: { created: 10 } });
  await expect(runImport(accountId, importId)).rejects.toMatchObject({ code: "conflict" });
  await expect(runImport(accountId, 999_999)).rejects.toMatchObject({ code: "not_found" });
});

test("a run judges again: what somebody did since the check counts", async () => {
  const text = `${header}Anna;Rossi;3331234567;\n`;
  const { importId } = await importContent(accountId, text, "a.csv", { dryRun: true });
  await importContent(accountId, text);
  await runImport(accountId, importId);
  expect((await waitForEnd(importId)).summary).toMatchObject({ unchanged: 1, created: 0 });
});

test("mended rows are judged anew, and go in with the run", async () => {
  const text = `${header}Anna;Rossi;12;\nLuca;Verdi;3337654321;\n`;
  const { importId } = await importContent(accountId, text, "a.csv", { dryRun: true });
  const mended = await mendRows(accountId, importId, [
    { row: 2, values: { Cellulare: "333 123 4567" } },
    { row: 3, values: { firstName: "Luchino", "3": "luca@example.com" } },
  ]);
  expect(mended).toMatchObject({
    status: "CHECKED",
    summary: { created: 2, invalid: 0 },
    rows: [
      { row: 2, outcome: "created", contact: { firstName: "Anna", phoneNumber: "+393331234567" } },
      { row: 3, outcome: "created", contact: { firstName: "Luchino", lastName: "Verdi" } },
    ],
    preview: [{ contact: { phoneNumber: "+393331234567" } }, { contact: { email: "luca@example.com" } }],
  });
  const broken = await mendRows(accountId, importId, [{ row: 3, values: { Cellulare: "x" } }]);
  expect(broken).toMatchObject({ rows: [{ outcome: "invalid" }], summary: { created: 1, invalid: 1 } });
  await expect(mendRows(accountId, importId, [{ row: 9, values: {} }])).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(mendRows(accountId, importId, [{ row: 2, values: { nope: "" } }])).rejects.toMatchObject({
    code: "invalid_input",
  });
  await runImport(accountId, importId);
  expect((await waitForEnd(importId)).summary).toMatchObject({ created: 1, invalid: 1 });
  await expect(mendRows(accountId, importId, [{ row: 2, values: {} }])).rejects.toMatchObject({
    code: "conflict",
  });
});

test("cancelled before its run an import comes to nothing; ended, it cannot be cancelled", async () => {
  const { importId } = await importContent(accountId, manyRows(10), "a.csv", { dryRun: true });
  const cancelled = await cancelImport(accountId, importId);
  expect(cancelled).toMatchObject({ status: "CANCELLED", progress: { done: 0 } });
  expect(cancelled.summary).toBeUndefined();
  await expect(runImport(accountId, importId)).rejects.toMatchObject({ code: "conflict" });
  const done = await importContent(accountId, `${header}Anna;;3331234567;\n`);
  await expect(cancelImport(accountId, done.importId)).rejects.toMatchObject({ code: "conflict" });
  expect(await countContacts(accountId)).toBe(1);
});

async function isMerging(importId: number): Promise<boolean> {
  const { status, progress } = await getImport(accountId, importId);
  return status === "RUNNING" && progress.done > 0;
}

test("cancelled in the middle, what is merged stays and is told", async () => {
  const { importId } = await importLater(await spoolContent(accountId, manyRows(60_000)));
  while (!(await isMerging(importId))) await new Promise((resolve) => setTimeout(resolve, 20));
  const cancelled = await cancelImport(accountId, importId);
  expect(cancelled.status).toBe("CANCELLED");
  const created = cancelled.summary?.created ?? 0;
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(60_000);
  expect(cancelled.progress).toEqual({ done: created, total: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await countContacts(accountId)).toBe(created);
});

test.each([
  ["a statement that is cancelled", "pg_cancel_backend"],
  ["a connection that is lost", "pg_terminate_backend"],
])("cut off by %s an import goes on, and does no row twice", async (_, cut) => {
  await importContent(accountId, `${header}Vecchio;;3331000000;\n`);
  const { importId } = await importContent(accountId, manyRows(50_000), "a.csv", { dryRun: true });
  // Somebody else holds the one contact the file changes, so that its chunk is surely cut while it is being written.
  const other = await sql().reserve();
  await other`begin`;
  await other`select from contacts where account_id = ${accountId} for update`;
  await runImport(accountId, importId);
  await vi.waitUntil(
    async () => {
      const [hit] = await sql().unsafe(`select count(${cut}(pid)) as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ilike '%with rows as materialized%'`);
      return hit?.count > 0;
    },
    { timeout: 20_000 },
  );
  await other`rollback`;
  other.release();
  expect(await waitForEnd(importId)).toMatchObject({
    status: "COMPLETED",
    summary: { total: 50_000, created: 49_999, updated: 1 },
  });
  expect((await findContacts(accountId, parse(contactQuery, {}))).total).toBe(50_000);
});

test("a list that is deleted under a running import leaves the contacts to come in without it", async () => {
  const list = await createList(accountId, { name: "Primavera" });
  const { importId } = await importContent(accountId, manyRows(10), "a.csv", {
    dryRun: true,
    listId: list.id,
  });
  await sql()`update imports set status = 'RUNNING' where id = ${importId}`;
  await deleteLists(accountId, [list.id]);
  await advanceImportJob({ accountId, importId }, true);
  expect(await getImport(accountId, importId)).toMatchObject({
    status: "COMPLETED",
    summary: { created: 10 },
  });
});

test("an import whose file is gone fails with a sentence", async () => {
  const request = await spoolContent(accountId, manyRows(10));
  const { importId } = await importContent(accountId, manyRows(10), "a.csv", { dryRun: true });
  await sql()`update imports set status = 'READING', spool_file = ${`${request.file}.gone`} where id = ${importId}`;
  const again = await startServerWorker();
  expect(await waitForEnd(importId)).toMatchObject({
    status: "FAILED",
    failure: expect.stringMatching(/gone/),
  });
  await again.stop();
});
