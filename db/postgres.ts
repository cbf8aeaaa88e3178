/**
 * Three clients on one database: drizzle changes the parsers of the client it is given, so SQL by hand (COPY, merges)
 * goes through a client of its own, and so do reads of requests (`request-reads.ts`).
 */
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { readEnvironment } from "@/lib/node/environment";
import { oncePerProcess } from "@/lib/process-wide";
import { readConnections, withRequestReads } from "./request-reads";
import * as accounts from "./schema/accounts";
import * as contacts from "./schema/contacts";
import * as exports from "./schema/exports";
import * as imports from "./schema/imports";
import * as people from "./schema/people";
import * as views from "./schema/views";

export const schema = { ...accounts, ...contacts, ...exports, ...imports, ...people, ...views };
export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
/** The database, or a transaction on it. */
export type Executor = Pick<Database, "execute">;
export type Sql = postgres.Sql<{ bigint: number }>;

/** int8 as number: ids and counts stay below 2^53. */
const bigint = { to: 20, from: [20], serialize: String, parse: Number };

interface Connections {
  db: Database;
  sql: Sql;
  close(): Promise<void>;
}

const opened = oncePerProcess("connections", (): { connections?: Connections } => ({}));

/** The pool of this process, opened at its first use at `DATABASE_URL`. */
export function connections(): Connections {
  opened.connections ??= open(databaseUrl());
  return opened.connections;
}

export const db = (): Database => connections().db;
export const sql = (): Sql => connections().sql;

/** Closes the pool; queries that run are waited for. */
export async function closeConnections(): Promise<void> {
  await opened.connections?.close();
  opened.connections = undefined;
}

function open(url: string): Connections {
  const { DATABASE_PREPARE: prepare } = readEnvironment();
  const options = {
    prepare,
    onnotice: () => {},
    connect_timeout: 10,
    idle_timeout: 60,
    // Every connection that breaks counts as a try, so the usual pause is 20 seconds after one restart of the database.
    backoff: (tries: number) => Math.min(0.5, 0.01 * 2 ** tries),
    // Drizzle's statements are unnamed: each has a plan of its own for its parameters. `plan_cache_mode` stays as it is,
    // since with forced plans PostgreSQL plans the check of a foreign key once a row (deleting 10,000: 1.8 s, not 0.2).
    connection: { application_name: "rubrica" },
    types: { bigint },
  };
  const drizzleClient = postgres(url, { ...options, max: 12 });
  const readClient = postgres(url, { ...options, max: readConnections });
  // For its parsers, which are to be those of drizzle.
  drizzle(readClient);
  drizzleClient.unsafe = withRequestReads(drizzleClient.unsafe, readClient.unsafe);
  const sqlClient = postgres(url, { ...options, max: 8 });
  const clients = [drizzleClient, readClient, sqlClient];
  return {
    db: drizzle(drizzleClient, { schema }),
    sql: sqlClient,
    close: async () => {
      await Promise.all(clients.map((client) => client.end({ timeout: 5 })));
    },
  };
}

function databaseUrl(): string {
  const { DATABASE_URL } = readEnvironment();
  if (!DATABASE_URL)
    throw new Error("DATABASE_URL is not set: the server sets it once its own database runs.");
  return DATABASE_URL;
}
