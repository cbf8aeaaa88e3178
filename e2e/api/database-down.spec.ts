/** The built-in database is killed under a running server. */
import { once } from "node:events";
import { createServer } from "node:net";
import type { APIRequestContext } from "playwright/test";
import postgres from "postgres";
import { openCluster } from "@/db/embedded/cluster";
import { runningAt } from "@/db/embedded/postmaster";
import { advisoryLocks } from "@/db/locks";
import { freshDir, isAlive, postmasterOf } from "../support/postmaster";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

let dataDir: string;
let product: Product;
let api: APIRequestContext;

test.beforeAll(async ({ playwright }) => {
  dataDir = freshDir();
  product = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  api = await playwright.request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { "x-api-key": apiKey },
  });
});

test.afterAll(async () => {
  expect(await product.stop()).toBe(0);
});

const statusOf = async (path: string) => (await api.get(path)).status();

/** One statement on the server's database, as a stranger would run it. */
async function onDatabase(statement: string): Promise<void> {
  const url = await runningAt(await openCluster(dataDir));
  const client = postgres(url ?? "", { max: 1, onnotice: () => {} });
  await client.unsafe(statement);
  await client.end();
}

/** Ends the connections that say "this database is in use". */
function loseLock(): Promise<void> {
  return onDatabase(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${advisoryLocks.databaseInUse}`,
  );
}

/** Kills the database and keeps its port taken, so that it cannot come back before `act` has ended. */
async function whileAway(act: () => Promise<void>): Promise<void> {
  const port = Number(new URL((await runningAt(await openCluster(dataDir))) ?? "").port);
  const postmaster = postmasterOf(dataDir);
  process.kill(postmaster, "SIGKILL");
  await expect.poll(() => isAlive(postmaster)).toBe(false);
  const occupant = createServer((socket) => socket.destroy());
  try {
    await once(occupant.listen(port, "127.0.0.1"), "listening");
    await act();
  } finally {
    occupant.close();
  }
}

test("a killed database is started again, and all calls are 503 until then", async () => {
  const paths = ["contacts", "imports", "contacts/list", "exports", "custom-fields", "views"];
  await whileAway(async () => {
    for (let round = 0; round < 8; round++) {
      const calls = [
        ...paths.map((path) => api.get(`/api/v1/${path}`)),
        api.get("/readyz"),
        api.post("/api/v1/contacts", { data: { email: `${round}@example.com` } }),
        api.patch("/api/v1/contacts", { data: { ids: [1], set: { notes: "x" } } }),
        api.post("/api/v1/session", {
          data: { email: "nobody@example.com", password: "correct horse battery" },
          headers: { origin: product.url },
        }),
        api.get("/api/v1/contacts", { headers: { "x-api-key": "", cookie: "rubrica.session_token=a.b" } }),
      ];
      for (const answer of await Promise.all(calls)) {
        const told = `${answer.url()}: ${answer.status()} ${await answer.text()}`;
        // Those without a session are told so, where nobody has to be asked for that.
        if (answer.status() === 401) continue;
        expect(answer.status(), told).toBe(503);
        expect(answer.headers()["retry-after"], told).toBe("2");
      }
      expect((await api.get("/healthz")).status()).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const problems = async () => (await (await api.get("/healthz")).json()).problems;
    await expect.poll(problems).toEqual([expect.stringContaining("The built-in database does not start")]);
  });
  const back = Date.now();
  await expect.poll(() => statusOf("/readyz"), { timeout: 30_000 }).toBe(200);
  test.info().annotations.push({ type: "back after", description: `${Date.now() - back} ms` });
  const created = await api.post("/api/v1/contacts", { data: { email: "back@example.com" } });
  expect(created.status()).toBe(201);
  await expect.poll(async () => (await api.get("/healthz")).json()).toEqual({ status: "ok" });
});

test("a database that is killed once is back within five seconds", async () => {
  process.kill(postmasterOf(dataDir), "SIGKILL");
  const killed = Date.now();
  const seen = new Set<number>();
  for (let isBack = false; !isBack; isBack = Date.now() - killed > 5000)
    seen.add(await statusOf("/api/v1/contacts"));
  expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await statusOf("/api/v1/contacts")).toBe(200);
});

test("a page that is opened while the database is down is no error of ours", async () => {
  process.kill(postmasterOf(dataDir), "SIGKILL");
  const answers = await Promise.all(["/sign-in", "/contacts", "/setup"].map((path) => api.get(path)));
  test.info().annotations.push({ type: "pages", description: answers.map((a) => a.status()).join() });
  await expect.poll(() => statusOf("/readyz")).toBe(200);
});

test("an import that was queued before the database was killed is completed", async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `Ugo ${n};+39${3_300_000_000 + n}`);
  const upload = await api.post("/api/v1/contacts/upload", {
    multipart: {
      fileName: "many.csv",
      async: "true",
      file: { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(`nome;cell\n${lines.join("\n")}`) },
    },
  });
  expect(upload.status()).toBe(202);
  const { importId } = await upload.json();
  process.kill(postmasterOf(dataDir), "SIGKILL");
  const state = async () => (await (await api.get(`/api/v1/imports/${importId}`)).json()).status;
  await expect.poll(state, { timeout: 90_000 }).toBe("COMPLETED");
});

test("jobs go on after the database was away for a while", async () => {
  await whileAway(() => new Promise((resolve) => setTimeout(resolve, 15_000)));
  await expect.poll(() => statusOf("/readyz"), { timeout: 30_000 }).toBe(200);
  const order = await api.post("/api/v1/exports/contacts", {
    data: { format: "csv", filter: {} },
  });
  expect(order.ok(), await order.text()).toBe(true);
  const { id } = await order.json();
  const state = async () => (await (await api.get(`/api/v1/exports/${id}`)).json()).status;
  await expect.poll(state, { timeout: 60_000 }).toBe("COMPLETED");
});

test("a command does not stop the database of a server that has lost its lock", async () => {
  const postmaster = postmasterOf(dataDir);
  for (let round = 0; round < 3; round++) {
    const losing = setInterval(loseLock, 300);
    await createAccountByCommand({ DATA_DIR: dataDir }).finally(() => clearInterval(losing));
    expect(isAlive(postmaster)).toBe(true);
    await expect.poll(() => statusOf("/readyz")).toBe(200);
  }
});

test("a server that lost its lock holds it again a moment later", async () => {
  const held = async () => {
    const url = await runningAt(await openCluster(dataDir));
    const client = postgres(url ?? "", { max: 1 });
    const [row] = await client`
      select count(*)::int as held from pg_locks where locktype = 'advisory' and objid = ${advisoryLocks.databaseInUse}`;
    await client.end();
    return row?.held;
  };
  await loseLock();
  await expect.poll(held).toBe(1);
});

test("a server ends within ten seconds when its database is away", async () => {
  const folder = freshDir();
  const other = await startProduct({ DATA_DIR: folder });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: folder });
  process.kill(postmasterOf(folder), "SIGKILL");
  const began = Date.now();
  void fetch(`${other.url}/api/v1/contacts`, { headers: { "x-api-key": apiKey } }).catch(() => {});
  expect(await other.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
});
