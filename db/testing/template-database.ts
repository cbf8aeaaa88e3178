/** Once a run: a PostgreSQL and in it a migrated database that every test file clones. */
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../embedded/embedded";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

/** `TEST_DATABASE_URL` names another server, such as an older PostgreSQL; its user must be able to make databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? null : await startEmbedded(".test/database");
  const serverUrl = given ?? embedded?.url ?? "";
  const template = `rubrica_template_${process.pid}`;
  await runOn(serverUrl, `create database ${template} encoding 'UTF8' template template0`);
  await migrate(databaseUrl(serverUrl, template));
  project.provide("serverUrl", serverUrl);
  project.provide("template", template);
  return async () => {
    await runOn(serverUrl, `drop database ${template}`);
    await embedded?.leave();
  };
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
