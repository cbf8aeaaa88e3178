/** `npm run seed -- --rows N [--email E]`: a new account with a book of sample people and twenty lists. */
import { parseArgs } from "node:util";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { sql } from "@/db/postgres";
import { addSamplePeople, fillSampleLists } from "@/db/sample-book";
import { startDatabase } from "@/db/start-database";
import { readEnvironment, SettingError } from "@/lib/environment";
import { AppError } from "@/lib/errors";

const rowsAtOnce = 50_000;
const password = "sample password";

try {
  const { rows, email } = readArguments();
  const database = await startDatabase(readEnvironment());
  try {
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
  } finally {
    await database.stop();
  }
} catch (error) {
  console.error(error instanceof AppError || error instanceof SettingError ? error.message : error);
  process.exit(1);
}
process.exit(0);

function readArguments(): { rows: number; email: string } {
  const { values } = parseArgs({
    options: { rows: { type: "string", default: "100000" }, email: { type: "string" } },
  });
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > 5_000_000)
    throw new SettingError("--rows takes a whole number up to 5000000.");
  return { rows, email: values.email ?? `sample-${Date.now()}@example.com` };
}
