import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { startEmbedded } from "@/db/embedded/embedded";

/** A running server of the product. */
export interface Product {
  url: string;
  process: ChildProcess;
  /** Everything it printed. */
  output(): string;
  /** Ends it with SIGTERM. @returns its exit code */
  stop(): Promise<number | null>;
}

/** Starts `npm start` and waits for the line with the URL. @throws Error with what it printed, when it ends instead */
export async function startProduct(settings: Record<string, string>): Promise<Product> {
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: { ...process.env, PORT: "0", DATABASE_URL: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (data) => {
    output += data;
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      output += `${line}\n`;
      const ready = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (ready) resolve(ready);
    });
    exited.then((code) => reject(new Error(`It ended with ${code}: ${output}`)));
  });
  return {
    url,
    process: child,
    output: () => output,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}

export interface Account {
  accountId: number;
  apiKey: string;
  email: string;
  password: string;
}

/** Makes an account with the product's own command. */
export async function createAccountByCommand(settings: Record<string, string>): Promise<Account> {
  const { email, password } = freshOwner();
  const args = ["account", "create", "--company", "Bottega", "--name", "Giulia Ferri", "--country", "IT"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["bin/run.mjs", ...args, "--email", email, "--password", password],
    { env: { ...process.env, DATABASE_URL: "", ...settings } },
  );
  return { ...JSON.parse(stdout), email, password };
}

/** As `createAccountByCommand`, on the database of a server that runs, in a tenth of the time. */
export async function createAccountIn(dataDir: string): Promise<Account> {
  const { url } = await joinDatabase(dataDir);
  process.env.DATABASE_URL = url;
  const owner = freshOwner();
  const { accountId } = await createAccount({
    ...owner,
    name: "Giulia Ferri",
    company: "Bottega",
    country: "IT",
  });
  const { key } = await createApiKey(accountId, "Test", "admin");
  return { ...owner, accountId, apiKey: key };
}

let joined: ReturnType<typeof startEmbedded> | undefined;

function joinDatabase(dataDir: string): ReturnType<typeof startEmbedded> {
  joined ??= startEmbedded(dataDir);
  return joined;
}

function freshOwner(): { email: string; password: string } {
  return { email: `owner-${randomUUID()}@example.com`, password: "correct horse battery" };
}
