/** Slow pages of one account, beside callers of another. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import postgres from "postgres";
import { openCluster } from "@/db/embedded/cluster";
import { runningAt } from "@/db/embedded/postmaster";
import { freshDir } from "../support/postmaster";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

let product: Product;
let database: postgres.Sql;
let busy: string;
let other: string;

test.beforeAll(async () => {
  const dataDir = freshDir();
  product = await startProduct({ DATA_DIR: dataDir });
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir };
  const args = ["bin/run.mjs", "seed", "--rows", "80000"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  busy = JSON.parse(stdout).apiKey;
  other = (await createAccountByCommand({ DATA_DIR: dataDir })).apiKey;
  database = postgres((await runningAt(await openCluster(dataDir))) ?? "", { max: 1 });
});

test.afterAll(async () => {
  await database.end();
  expect(await product.stop()).toBe(0);
});

const read = (key: string, query: string, signal?: AbortSignal) =>
  fetch(`${product.url}/api/v1/contacts?${query}`, { headers: { "x-api-key": key }, signal });
const slowPages = (signal?: AbortSignal) =>
  Array.from({ length: 200 }, (_, n) =>
    read(busy, `sortBy=${n % 2 ? "updatedAt" : "firstName"}&page=${n}&search=a`, signal).then(
      async (response) => (await response.arrayBuffer()) && response.status,
      () => 0,
    ),
  );

async function running(): Promise<number> {
  const [row] = await database`
    select count(*)::int as count from pg_stat_activity
    where application_name = 'rubrica' and state = 'active' and query like '%contacts%'`;
  return row?.count;
}

async function slowestOf(calls: number): Promise<number> {
  let slowest = 0;
  for (let call = 0; call < calls; call++) {
    const began = performance.now();
    const answer = await read(other, "limit=10");
    expect(answer.status, await answer.text()).toBe(200);
    slowest = Math.max(slowest, performance.now() - began);
  }
  return Math.round(slowest);
}

test("200 slow pages of one account do not keep another waiting, and each is answered", async () => {
  await slowestOf(3);
  const pages = slowPages();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await running()).toBeLessThanOrEqual(4);
  const slowest = await slowestOf(20);
  test.info().annotations.push({ type: "slowest page of the other", description: `${slowest} ms` });
  expect(slowest).toBeLessThan(2000);
  const seen = new Map<number, number>();
  for (const status of await Promise.all(pages)) seen.set(status, (seen.get(status) ?? 0) + 1);
  test.info().annotations.push({ type: "answers", description: JSON.stringify([...seen]) });
  expect([...seen.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(seen.get(200)).toBeGreaterThan(0);
});

test("pages whose callers hang up end in the database within a second, without an error in the log", async () => {
  const before = product.output().length;
  const callers = new AbortController();
  const pages = slowPages(callers.signal);
  await expect.poll(running).toBeGreaterThan(0);
  callers.abort();
  await Promise.all(pages);
  const began = performance.now();
  await expect.poll(running, { intervals: [20] }).toBe(0);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(await slowestOf(3)).toBeLessThan(1000);
  expect(product.output().slice(before)).toBe("");
});
