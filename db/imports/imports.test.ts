import { beforeEach, expect, test } from "vitest";
import { importStatuses, statusesBefore } from "@/lib/import/status";
import { sql } from "../postgres";
import { newTestAccount } from "../testing/account";
import { createImport, moveImport, readImport } from "./imports";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

test("the database moves an import only from a state to one that may follow it", async () => {
  const plan = {
    source: "table",
    mode: "CREATE_UPDATE",
    defaultCountry: "IT",
    limit: 0,
    dryRun: false,
  } as const;
  const made = {
    fileName: "a.csv",
    plan,
    createdBy: "test",
    status: "QUEUED",
    spoolFile: "",
    server: "",
  } as const;
  const importId = await createImport(accountId, made);
  for (const from of importStatuses)
    for (const to of importStatuses) {
      await sql()`update imports set status = ${from} where account_id = ${accountId} and id = ${importId}`;
      const isAllowed = statusesBefore(to).includes(from);
      expect(await moveImport(accountId, importId, to), `${from} to ${to}`).toBe(isAllowed);
      expect((await readImport(accountId, importId)).status).toBe(isAllowed ? to : from);
    }
});
