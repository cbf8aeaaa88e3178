/** `npm run -s account -- create --company X --name N --email E --password P --country IT`, for servers without a browser. */
import { parseArgs } from "node:util";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { startDatabase } from "@/db/start-database";
import { readEnvironment, SettingError } from "@/lib/environment";
import { AppError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { newAccount } from "@/lib/people";

const usage = "npm run -s account -- create --company X --name N --email E --password P --country IT";

try {
  const account = parse(newAccount, readArguments());
  const database = await startDatabase(readEnvironment());
  try {
    const made = await createAccount(account);
    const { key } = await createApiKey(made.accountId, "Made by npm run account", "admin");
    console.log(JSON.stringify({ ...made, apiKey: key }));
  } finally {
    await database.stop();
  }
} catch (error) {
  console.error(error instanceof AppError || error instanceof SettingError ? error.message : error);
  process.exit(1);
}
process.exit(0);

function readArguments() {
  const option = { type: "string" } as const;
  const options = { company: option, name: option, email: option, password: option, country: option };
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    if (positionals.join(" ") === "create") return values;
  } catch {
    // Told below.
  }
  throw new SettingError(`Use it like this: ${usage}`);
}
