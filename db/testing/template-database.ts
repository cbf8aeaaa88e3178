/** Once a run: a PostgreSQL and in it a migrated database that every test file clones. */
import { runMigrations as makeQueue } from "graphile-worker";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../embedded/embedded";
import { migrate } from "../migrate";
import { startDebianPostgres } from "./debian-postgres";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(project.name);
  const template = `rubrica_template_${process.pid}`;
  await runOn(server.url, `create database ${template} encoding 'UTF8' template template0`);
  await migrate(databaseUrl(server.url, template));
  // As in a running server, jobs can be queued, whether or not somebody works on them.
  await makeQueue({ connectionString: databaseUrl(server.url, template) });
  project.provide("serverUrl", server.url);
  project.provide("template", template);
  return async () => {
    await runOn(server.url, `drop database ${template}`);
    await server.leave();
  };
}

/** `TEST_DATABASE_URL` names another server; its user must be able to make databases. */
function startServer(projectName: string): Promise<{ url: string; leave(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (projectName.endsWith("15")) return startDebianPostgres();
  return url ? Promise.resolve({ url, leave: async () => {} }) : startEmbedded(".test/database");
}

/** Runs one statement on the server's own database. */
export async function runOn(serverUrl: string, statement: string): Promise<void> {
  const client = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
