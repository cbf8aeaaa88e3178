/** The disk of `DATA_DIR` is full, and later has space again. */
import { mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, PlaywrightWorkerArgs } from "playwright/test";
import { freshDir } from "../support/postmaster";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { mountSmallDisk, type SmallDisk } from "../support/small-disk";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

const megabyte = 2 ** 20;

interface Server {
  product: Product;
  api: APIRequestContext;
  dataDir: string;
}

async function serve(dataDir: string, playwright: PlaywrightWorkerArgs["playwright"]): Promise<Server> {
  const product = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  const extraHTTPHeaders = { "x-api-key": apiKey };
  return {
    product,
    dataDir,
    api: await playwright.request.newContext({ baseURL: product.url, extraHTTPHeaders }),
  };
}

function upload(api: APIRequestContext, bytes: number, async = "false") {
  const rows = Math.ceil(bytes / 32);
  const lines = Array.from(
    { length: rows },
    (_, n) => `N${String(n).padStart(16, "x")};+39${3_300_000_000 + n}`,
  );
  const buffer = Buffer.from(`nome;cell\n${lines.join("\n")}`);
  return api.post("/api/v1/contacts/upload", {
    multipart: { fileName: "a.csv", async, file: { name: "a.csv", mimeType: "text/csv", buffer } },
    timeout: 30_000,
  });
}

test.describe("uploads and exports on a disk of their own", () => {
  let disk: SmallDisk;
  let server: Server;
  let uploads: string;

  test.beforeAll(async ({ playwright }) => {
    disk = mountSmallDisk(12);
    const dataDir = freshDir();
    for (const name of ["uploads", "exports"]) {
      mkdirSync(path.join(disk.folder, name));
      symlinkSync(path.join(disk.folder, name), path.join(dataDir, name));
    }
    uploads = path.join(dataDir, "uploads");
    server = await serve(dataDir, playwright);
  });

  test.afterAll(async () => {
    expect(await server.product.stop()).toBe(0);
    disk.unmount();
  });

  test("an upload larger than the space is a 507 at once, and leaves nothing", async () => {
    for (let round = 0; round < 3; round++) {
      const began = Date.now();
      const answer = await upload(server.api, 16 * megabyte);
      expect(answer.status(), await answer.text()).toBe(507);
      expect(await answer.json()).toMatchObject({
        type: "urn:rubrica:problem:insufficient_storage",
        detail: expect.stringContaining("no disk space left"),
      });
      expect(Date.now() - began).toBeLessThan(10_000);
      await expect.poll(() => readdirSync(uploads)).toEqual(["server"]);
    }
  });

  test("with no byte left, everything without files goes on, and uploads are 507", async () => {
    disk.fill();
    expect((await upload(server.api, 1000)).status()).toBe(507);
    expect((await server.api.get("/api/v1/contacts")).status()).toBe(200);
    const data = { email: "there@example.com" };
    expect((await server.api.post("/api/v1/contacts", { data })).status()).toBe(201);
    const order = await server.api.post("/api/v1/exports/contacts", {
      data: { format: "csv", filter: {} },
    });
    const { id } = await order.json();
    const state = async () => (await (await server.api.get(`/api/v1/exports/${id}`)).json()).status;
    await expect.poll(state, { timeout: 30_000 }).toBe("FAILED");
    expect(readdirSync(path.join(server.dataDir, "exports"))).toEqual([]);
    const keyed = await server.api.post("/api/v1/contacts", {
      data: { email: "once@example.com" },
      headers: { "idempotency-key": "one" },
    });
    expect(keyed.status()).toBe(201);
  });

  test("a server starts on a full disk and takes uploads once there is space", async ({ playwright }) => {
    expect(await server.product.stop()).toBe(0);
    server = await serve(server.dataDir, playwright);
    expect((await upload(server.api, 1000)).status()).toBe(507);
    disk.empty();
    const answer = await upload(server.api, 1000);
    expect(answer.status(), await answer.text()).toBe(200);
  });
});

test.describe("everything on one small disk, the database too", () => {
  let disk: SmallDisk;
  let server: Server;

  test.beforeAll(async ({ playwright }) => {
    disk = mountSmallDisk(360);
    server = await serve(disk.folder, playwright);
  });

  test.afterAll(async () => {
    disk.unmount();
  });

  test("calls are answered with 503 or 507 while it is full, and all is well once there is space", async () => {
    const before = await upload(server.api, megabyte);
    expect(before.status(), await before.text()).toBe(200);
    disk.fill();
    const seen = new Set<number>();
    let number = 0;
    for (const until = Date.now() + 20_000; Date.now() < until; ) {
      const notes = "x".repeat(1900);
      const writes = Array.from({ length: 30 }, () =>
        server.api.post("/api/v1/contacts", {
          data: { email: `${number++}@example.com`, notes },
          timeout: 20_000,
        }),
      );
      for (const answer of await Promise.all(writes)) seen.add(answer.status());
      seen.add((await upload(server.api, megabyte)).status());
      seen.add((await server.api.get("/api/v1/contacts?limit=1", { timeout: 20_000 })).status());
      expect((await server.api.get("/healthz")).status()).toBe(200);
    }
    test.info().annotations.push({ type: "seen", description: [...seen].join() });
    expect([...seen].filter((status) => ![200, 201, 503, 507].includes(status))).toEqual([]);
    expect(seen.has(507) || seen.has(503)).toBe(true);
    disk.empty();
    const freed = Date.now();
    await expect.poll(async () => (await server.api.get("/readyz")).status(), { timeout: 40_000 }).toBe(200);
    await expect
      .poll(
        async () =>
          (await server.api.post("/api/v1/contacts", { data: { email: "back@example.com" } })).status(),
        { timeout: 20_000 },
      )
      .toBe(201);
    test.info().annotations.push({ type: "back after", description: `${Date.now() - freed} ms` });
    const after = await upload(server.api, megabyte, "true");
    const { importId } = await after.json();
    const state = async () => (await (await server.api.get(`/api/v1/imports/${importId}`)).json()).status;
    await expect.poll(state, { timeout: 60_000 }).toBe("COMPLETED");
    expect(await server.product.stop()).toBe(0);
  });

  test("a start on a full disk works, or says in one sentence what is wrong", async () => {
    disk.fill();
    const said = await startProduct({ DATA_DIR: disk.folder }).then(
      async (product) => `ended with ${await product.stop()}`,
      (error: Error) => error.message,
    );
    test.info().annotations.push({ type: "said", description: said });
    expect(said).toMatch(/^ended with 0$|^It ended with 1: [^\n]*no(t)? .*space left[^\n]*\n?$/i);
    disk.empty();
    const product = await startProduct({ DATA_DIR: disk.folder });
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
    expect(await product.stop()).toBe(0);
  });
});

test("files of people are readable by the server alone", async ({ playwright }) => {
  const server = await serve(freshDir(), playwright);
  expect((await upload(server.api, 1000)).status()).toBe(200);
  const order = await server.api.post("/api/v1/exports/contacts", {
    data: { format: "csv", filter: {} },
  });
  const { id } = await order.json();
  const state = async () => (await (await server.api.get(`/api/v1/exports/${id}`)).json()).status;
  await expect.poll(state).toBe("COMPLETED");
  for (const name of readdirSync(server.dataDir, { recursive: true, encoding: "utf8" })) {
    const place = path.join(server.dataDir, name);
    expect([name, statSync(place).mode & 0o077]).toEqual([name, 0]);
  }
  expect(await server.product.stop()).toBe(0);
});
