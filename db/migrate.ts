import { readFile } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { SettingError } from "@/lib/node/environment";
import { advisoryLocks } from "./locks";

const folder = path.join(process.cwd(), "db/migrations");

/**
 * Brings the database to the schema of this version.
 * @throws SettingError with one sentence when the database cannot be used
 */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await checkServer(client);
    await client`select pg_advisory_lock(${advisoryLocks.migrating})`;
    await runMigrations(drizzle(client), { migrationsFolder: folder });
  } catch (error) {
    throw error instanceof SettingError
      ? error
      : new SettingError(`The database cannot be used: ${reason(error)}`);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Whether every migration of this version has run. */
export async function isMigrated(client: postgres.Sql): Promise<boolean> {
  const journal = JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8"));
  const [last] = await client`select max(created_at) as at from drizzle.__drizzle_migrations`;
  return Number(last?.at) >= journal.entries.at(-1).when;
}

async function checkServer(client: postgres.Sql): Promise<void> {
  const [server] = await client`
    select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int as version`;
  if (server?.version < 150_000) throw new SettingError("The database must be PostgreSQL 15 or later.");
  if (server?.encoding !== "UTF8")
    throw new SettingError(`The database is encoded in ${server?.encoding}; make one with ENCODING 'UTF8'.`);
}

function reason(error: unknown): string {
  const { message, code } = error as { message: string; code?: string };
  return message || code || "it does not answer";
}
