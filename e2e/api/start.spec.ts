import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { freshDir, isAlive, postmasterOf } from "../support/postmaster";
import { createAccountByCommand, startProduct } from "../support/product";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

async function refusal(settings: Record<string, string>): Promise<string> {
  try {
    const product = await startProduct(settings);
    await product.stop();
    return "It started.";
  } catch (error) {
    const { message } = error as Error;
    expect(message).toContain("It ended with 1:");
    return message.replace("It ended with 1:", "").trim().split("\n").at(-1) ?? "";
  }
}

test("a bad setting, a dead database, a taken port: one sentence and a non-zero exit", async () => {
  const taken = createServer().listen(0, "0.0.0.0");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  expect(await refusal({ PORT: "abc" })).toBe("PORT must be a whole number.");
  expect(await refusal({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" })).toMatch(
    /^The database cannot be used: .*ECONNREFUSED/,
  );
  expect(await refusal({ PORT: String(port), DATA_DIR: freshDir() })).toBe(
    `Port ${port} is taken; set PORT to another.`,
  );
  expect(await refusal({ DATA_DIR: "/dev/null/data" })).toMatch(
    /^DATA_DIR \/dev\/null\/data cannot be written/,
  );
  taken.close();
});

test("a database that is not UTF-8 is refused", async () => {
  const dataDir = freshDir();
  const product = await startProduct({ DATA_DIR: dataDir });
  const { default: postgres } = await import("postgres");
  const { startEmbedded } = await import("@/db/embedded/embedded");
  const { url, leave } = await startEmbedded(dataDir);
  const client = postgres(url, { max: 1 });
  await client.unsafe("create database latin encoding 'LATIN1' locale 'C' template template0");
  await client.end();
  const latin = new URL(url);
  latin.pathname = "/latin";
  expect(await refusal({ DATABASE_URL: latin.href })).toBe(
    "The database is encoded in LATIN1; make one with ENCODING 'UTF8'.",
  );
  await leave();
  expect(await product.stop()).toBe(0);
});

test("after kill -9 of everything the next start finds all that was there, within 3 s", async ({
  playwright,
}) => {
  const dataDir = freshDir();
  const first = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  const extraHTTPHeaders = { "x-api-key": apiKey };
  const before = await playwright.request.newContext({ baseURL: first.url, extraHTTPHeaders });
  expect((await before.post("/api/v1/contacts", { data: { email: "a@example.com" } })).status()).toBe(201);
  const postmaster = postmasterOf(dataDir);
  first.process.kill("SIGKILL");
  process.kill(postmaster, "SIGKILL");
  const started = Date.now();
  const second = await startProduct({ DATA_DIR: dataDir });
  const after = await playwright.request.newContext({ baseURL: second.url, extraHTTPHeaders });
  expect((await (await after.get("/api/v1/contacts")).json()).total).toBe(1);
  test.info().annotations.push({ type: "start after a crash", description: `${Date.now() - started} ms` });
  expect(await second.stop()).toBe(0);
  expect(() => postmasterOf(dataDir)).toThrow("No postmaster");
});

test("a killed server leaves its database to the next one, which stops it", async () => {
  const dataDir = freshDir();
  const first = await startProduct({ DATA_DIR: dataDir });
  const postmaster = postmasterOf(dataDir);
  first.process.kill("SIGKILL");
  const second = await startProduct({ DATA_DIR: dataDir });
  expect(postmasterOf(dataDir)).toBe(postmaster);
  expect(await second.stop()).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
});

test("two servers starting at once on one database are fine, and the last one stops it", async () => {
  const dataDir = freshDir();
  const [one, two] = await Promise.all([
    startProduct({ DATA_DIR: dataDir }),
    startProduct({ DATA_DIR: dataDir }),
  ]);
  const postmaster = postmasterOf(dataDir);
  expect(await one.stop()).toBe(0);
  expect((await fetch(`${two.url}/readyz`)).status).toBe(200);
  expect(await two.stop()).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
});

test("a data directory only root may enter is served too", async () => {
  test.skip(process.getuid?.() !== 0, "Only root can make such a folder.");
  const closed = freshDir();
  chmodSync(closed, 0o700);
  const dataDir = path.join(closed, "data");
  mkdirSync(dataDir);
  const product = await startProduct({ DATA_DIR: dataDir });
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  expect(await product.stop()).toBe(0);
});

test("the account command tells how it is used", () => {
  const { status, stderr } = spawnSync(process.execPath, ["bin/run.mjs", "account", "make"], {
    encoding: "utf8",
  });
  expect([status, stderr.trim()]).toEqual([
    1,
    expect.stringContaining("npm run -s account -- create --company"),
  ]);
});
