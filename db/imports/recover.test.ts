import { expect, test } from "vitest";
import { sql } from "../postgres";
import { newTestAccount } from "../testing/account";
import { createImport, getImport } from "./imports";
import { failAbandoned } from "./recover";

const made = {
  fileName: "a.csv",
  plan: { source: "table", mode: "CREATE", defaultCountry: "IT", limit: 1, dryRun: false },
  createdBy: "Test",
  spoolFile: "/elsewhere",
  server: "gone",
} as const;

test("an import whose server does not come back for a day fails with a sentence; one that waits is left", async () => {
  const accountId = await newTestAccount();
  const lost = await createImport(accountId, { ...made, status: "READING" });
  const waiting = await createImport(accountId, { ...made, status: "QUEUED" });
  await sql()`update imports set updated_at = now() - interval '25 hours' where id = ${lost}`;
  await failAbandoned();
  expect(await getImport(accountId, lost)).toMatchObject({
    status: "FAILED",
    failure: expect.stringMatching(/upload it again/i),
  });
  expect((await getImport(accountId, waiting)).status).toBe("QUEUED");
});
