/** What the log of the server and that of its database say of people: nothing. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { openCluster } from "@/db/embedded/cluster";
import { runningAt } from "@/db/embedded/postmaster";
import { freshDir } from "../support/postmaster";
import { createAccountByCommand, startProduct } from "../support/product";
import { expect, test } from "../support/test";

const canary = "Canarina";

test("errors of the database are logged without a word of what people sent", async ({ playwright }) => {
  const dataDir = freshDir();
  const product = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  const extraHTTPHeaders = { "x-api-key": apiKey };
  const api = await playwright.request.newContext({ baseURL: product.url, extraHTTPHeaders });
  const database = postgres((await runningAt(await openCluster(dataDir))) ?? "", {
    max: 1,
    onnotice: () => {},
  });
  const upload = (wait: string) =>
    api.post("/api/v1/contacts/upload", {
      multipart: {
        fileName: `${canary}.csv`,
        async: wait,
        file: {
          name: "a.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(`nome;email;note\n${canary};${canary}@example.com;"params: x\n${canary}"`),
        },
      },
    });
  const contact = {
    firstName: canary,
    email: `${canary}@example.com`,
    notes: `line\n${canary}\n    at ${canary}`,
  };
  const calls = () => [
    api.post("/api/v1/contacts", { data: contact }),
    api.get(`/api/v1/contacts?search=${canary}&sortBy=firstName`),
    api.get(`/contacts?search=${canary}`),
    upload("false"),
    upload("true"),
  ];
  // Each in turn: a constraint nobody foresaw, a trigger that fails with the value, columns and tables that are gone.
  const breakages = [
    [
      "alter table contacts add constraint odd check (first_name is null) not valid",
      "alter table contacts drop constraint odd",
    ],
    [
      "alter table import_rows add constraint odd check (false) not valid",
      "alter table import_rows drop constraint odd",
    ],
    [
      "alter table contacts alter first_name type integer using null",
      "alter table contacts alter first_name type text",
    ],
    ["alter table contacts rename first_name to away", "alter table contacts rename away to first_name"],
    ["alter table import_rows rename to away", "alter table away rename to import_rows"],
    ["create unique index odd on contacts ((1))", "drop index odd"],
  ];
  let failed = 0;
  for (const [breaking, repairing] of breakages) {
    // Views, generated columns and the like forbid some; the others are enough.
    const isBroken = await database.unsafe(breaking ?? "").then(
      () => true,
      () => false,
    );
    if (!isBroken) continue;
    const answers = await Promise.all(calls());
    failed += answers.filter((answer) => answer.status() >= 500).length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await database.unsafe(repairing ?? "");
  }
  expect(failed).toBeGreaterThan(3);
  await database.end();
  expect(await product.stop()).toBe(0);
  expect(product.output()).toContain("Failed query");
  expect(product.output()).not.toMatch(new RegExp(canary, "i"));
  const logs = ["database/postgres.log", "postgres.log"].map((name) => path.join(dataDir, name));
  const [log] = logs.filter((file) => existsSync(file));
  expect(readFileSync(log ?? "", "utf8")).toContain("ready to accept connections");
  expect(readFileSync(log ?? "", "utf8")).not.toMatch(new RegExp(canary, "i"));
});
