/** `npm run seed -- --rows N [--email E]`: a new account with a book of sample people and twenty lists. */
import { parseArgs } from "node:util";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { sql } from "@/db/postgres";
import { addSamplePeople, fillSampleLists } from "@/db/sample-book";
import { SettingError } from "@/lib/node/environment";
import { endWith, runCommand } from "./run-command";

const rowsAtOnce = 50_000;
const password = "sample password";

const { rows, email } = readArguments();
await runCommand(async () => {
  const account = { name: "Sample Owner", email, password, company: "Sample", country: "IT" as const };
  const { accountId } = await createAccount(account);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    await addSamplePeople(accountId, from, Math.min(rowsAtOnce, rows - from));
    console.error(`${Math.min(rows, from + rowsAtOnce)} of ${rows} contacts`);
  }
  await fillSampleLists(accountId);
  await sql()`vacuum (analyze) contacts, list_members, count_changes`;
  const { key } = await createApiKey(accountId, "Seed", "admin");
  console.log(JSON.stringify({ accountId, email, password, apiKey: key }));
});

function readArguments(): { rows: number; email: string } {
  const options = {
    rows: { type: "string", default: "100000" },
    email: { type: "string", default: `sample-${Date.now()}@example.com` },
  } as const;
  const { values } = parseArgs({ options });
  const count = Number(values.rows);
  if (!Number.isInteger(count) || count < 0 || count > 5_000_000)
    return endWith(new SettingError("--rows takes a whole number up to 5000000."));
  return { rows: count, email: values.email };
}
