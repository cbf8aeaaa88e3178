/** The measured book: a server of the production build on a database with sample people, kept for the next run. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { createAccount } from "@/db/accounts/accounts";
import { createApiKey } from "@/db/accounts/api-keys";
import { startEmbedded } from "@/db/embedded/embedded";
import { closeConnections, type Sql } from "@/db/postgres";
import { addSamplePeople, fillSampleLists } from "@/db/sample-book";
import { type Product, startProduct } from "@/e2e/support/product";

export interface Book {
  accountId: number;
  product: Product;
  /** For floors: the same database, the same driver. */
  sql: Sql;
  /** The ids of the sample lists by name. */
  lists: Record<string, number>;
  call(path: string, init?: RequestInit): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const rowsAtOnce = 50_000;

export async function openBook(rows: number): Promise<Book> {
  const dataDir = `.bench/${rows}`;
  const product = await startProduct({ DATA_DIR: dataDir });
  const { url, leave } = await startEmbedded(dataDir);
  process.env.DATABASE_URL = url;
  const bigint = { to: 20, from: [20], serialize: String, parse: Number };
  const sql = postgres(url, { max: 1, types: { bigint }, onnotice: () => {} });
  const { accountId, key } = await seeded(path.join(dataDir, "bench.json"), rows, sql);
  const named = await sql<
    { id: number; name: string }[]
  >`select id, name from lists where account_id = ${accountId}`;
  return {
    accountId,
    product,
    sql,
    lists: Object.fromEntries(named.map(({ id, name }) => [name, id])),
    call: (where, init) => callApi(`${product.url}/api/v1${where}`, key, init),
    close: async () => {
      await sql.end();
      await closeConnections();
      await leave();
      await product.stop();
    },
  };
}

/** A new, empty account in the measured database. */
export async function newAccount(): Promise<{ accountId: number; key: string }> {
  const email = `bench-${crypto.randomUUID()}@example.com`;
  const account = {
    name: "Bench",
    email,
    password: "bench password",
    company: "Bench",
    country: "IT" as const,
  };
  const { accountId } = await createAccount(account);
  return { accountId, key: (await createApiKey(accountId, "Bench", "admin")).key };
}

export async function callApi(
  url: string,
  key: string,
  init: RequestInit = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(url, { ...init, headers: { "x-api-key": key, ...init.headers } });
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${response.status} ${url}: ${JSON.stringify(body)}`);
  return body;
}

async function seeded(note: string, rows: number, sql: Sql): Promise<{ accountId: number; key: string }> {
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8"));
  const made = await newAccount();
  for (let from = 0; from < rows; from += rowsAtOnce) {
    console.error(`Seeding ${from} of ${rows} …`);
    await addSamplePeople(made.accountId, from, Math.min(rowsAtOnce, rows - from));
  }
  await fillSampleLists(made.accountId);
  await sql`vacuum (analyze)`;
  writeFileSync(note, JSON.stringify(made));
  return made;
}
