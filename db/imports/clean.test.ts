import { expect, test } from "vitest";
import { claimKey, keepAnswer } from "../idempotency-keys";
import { sql } from "../postgres";
import { newTestAccount } from "../testing/account";
import { cleanImports } from "./clean";
import { createImport, getImport } from "./imports";

const made = {
  fileName: "a.csv",
  plan: { source: "table", mode: "CREATE", defaultCountry: "IT", limit: 1, dryRun: false },
  createdBy: "Test",
  status: "QUEUED",
  spoolFile: "/nowhere",
  server: "here",
} as const;

test("imports are forgotten after 30 days, with their rows", async () => {
  const accountId = await newTestAccount();
  const old = await createImport(accountId, made);
  const young = await createImport(accountId, made);
  await sql()`insert into import_rows (account_id, import_id, row) select ${accountId}, id, 1 from imports`;
  await sql()`update imports set created_at = now() - interval '30 days 1 hour' where id = ${old}`;
  await sql()`update imports set created_at = now() - interval '29 days' where id = ${young}`;
  await cleanImports();
  await expect(getImport(accountId, old)).rejects.toMatchObject({ code: "not_found" });
  expect(await getImport(accountId, young)).toMatchObject({ importId: young });
  expect(await sql()`select import_id as id from import_rows`).toEqual([{ id: young }]);
});

test("a key answers the same request for a day, and refuses another", async () => {
  const accountId = await newTestAccount();
  const claim = { key: "k", requestHash: "a", server: "here" };
  const answer = { status: 201, headers: {}, body: "{}" };
  expect(await claimKey(accountId, claim)).toBeNull();
  await expect(claimKey(accountId, claim)).rejects.toMatchObject({ code: "conflict" });
  await keepAnswer(accountId, claim, answer);
  expect(await claimKey(accountId, claim)).toEqual(answer);
  await expect(claimKey(accountId, { ...claim, requestHash: "b" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await claimKey(await newTestAccount(), claim)).toBeNull();
  await sql()`update idempotency_keys set created_at = now() - interval '25 hours' where account_id = ${accountId}`;
  expect(await claimKey(accountId, { ...claim, requestHash: "b" })).toBeNull();
});
