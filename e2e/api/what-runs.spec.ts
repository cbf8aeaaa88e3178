/** A server in production is what a build made: nothing that compiles TypeScript is in memory, beside it or in it. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { freshDir } from "../support/postmaster";
import { commandsBelow } from "../support/processes";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

const dataDir = freshDir();
const scriptsFile = path.join(dataDir, "scripts");
const compiler = /node_modules\/(tsx|esbuild|typescript)\/|\.tsx?$/;
let product: Product;

test.beforeAll(async () => {
  const listScripts = pathToFileURL(path.resolve("e2e/support/list-scripts.mjs"));
  product = await startProduct({
    DATA_DIR: dataDir,
    NODE_OPTIONS: `--import=${listScripts}`,
    SCRIPTS_FILE: scriptsFile,
  });
});

test.afterAll(async () => {
  expect(await product.stop()).toBe(0);
});

test("the server has loaded what was built, and no compiler", async () => {
  product.process.kill("SIGUSR2");
  await expect.poll(() => existsSync(scriptsFile)).toBe(true);
  const scripts = readFileSync(scriptsFile, "utf8").split("\n");
  expect(scripts.some((url) => url.endsWith("/.next/programs/server.mjs"))).toBe(true);
  expect(scripts.filter((url) => compiler.test(url))).toEqual([]);
  // That of Next takes 30 MB.
  expect(readFileSync(`/proc/${product.process.pid}/maps`, "utf8")).not.toContain("next-swc");
});

test("beside it runs nothing but the child that reads a file, as it was built", async ({ playwright }) => {
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  const lines = Array.from({ length: 60_000 }, (_, n) => `Ugo ${n};+39${3_300_000_000 + n}`);
  const file = {
    name: "many.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`nome;cell\n${lines.join("\n")}`),
  };
  const api = await playwright.request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { "x-api-key": apiKey },
  });
  const upload = api.post("/api/v1/contacts/upload", { multipart: { fileName: "many.csv", file } });
  const seen = new Set<string>();
  for (let isAnswered = false; !isAnswered; ) {
    for (const command of commandsBelow(product.process.pid ?? 0)) seen.add(command);
    isAnswered = await Promise.race([upload.then(() => true), wait(20)]);
  }
  expect(await (await upload).json()).toMatchObject({ status: "COMPLETED", summary: { created: 60_000 } });
  expect([...seen].filter((command) => !command.endsWith("/.next/programs/child.mjs"))).toEqual([]);
  expect(seen.size).toBe(1);
});

function wait(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
