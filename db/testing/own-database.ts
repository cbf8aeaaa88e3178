/** Before each test file: a database of its own. */
import { afterAll, inject } from "vitest";
import { closeConnections } from "../postgres";
import { databaseUrl, runOn } from "./template-database";

const serverUrl = inject("serverUrl");
const name = `rubrica_test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
await runOn(serverUrl, `create database ${name} template ${inject("template")}`);
process.env.DATABASE_URL = databaseUrl(serverUrl, name);
process.env.DATA_DIR ??= ".test/data";

afterAll(async () => {
  await closeConnections();
  await runOn(serverUrl, `drop database ${name} with (force)`);
});
