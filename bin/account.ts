/** `npm run -s account -- create --company X --name N --email E --password P --country IT`, for servers without a browser. */
import { parseArgs } from "node:util";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { SettingError } from "@/lib/node/environment";
import { parse } from "@/lib/parse";
import { type NewAccount, newAccount } from "@/lib/people";
import { endWith, runCommand } from "./run-command";

const usage = "npm run -s account -- create --company X --name N --email E --password P --country IT";

const account = readArguments();
await runCommand(async () => {
  const made = await createAccount(account);
  const { key } = await createApiKey(made.accountId, "Made by npm run account", "admin");
  console.log(JSON.stringify({ ...made, apiKey: key }));
});

function readArguments(): NewAccount {
  const option = { type: "string" } as const;
  const options = { company: option, name: option, email: option, password: option, country: option };
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    if (positionals.join(" ") !== "create") throw new SettingError(`Use it like this: ${usage}`);
    return parse(newAccount, values);
  } catch (error) {
    const isUnknownOption = error instanceof TypeError;
    return endWith(isUnknownOption ? new SettingError(`${error.message} Use it like this: ${usage}`) : error);
  }
}
