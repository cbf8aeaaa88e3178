/** Uploads that mean harm or are cut off: refused in bounded time and memory, nothing written, the server serves on. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { request as openRequest } from "node:http";
import path from "node:path";
import { expect, request, test } from "playwright/test";
import { makeXlsx } from "@/lib/import/testing/make-xlsx";
import { createAccountByCommand, type Product, startProduct } from "../support/product";

const MB = 1024 ** 2;
const longest = 5000;
const mostMemory = 400;

const dataDir = `.test/hostile-${process.pid}`;
let product: Product;
let apiKey: string;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  product = await startProduct({ DATA_DIR: dataDir });
  ({ apiKey } = await createAccountByCommand({ DATA_DIR: dataDir }));
});
test.afterAll(async () => {
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Hostile {
  what: string;
  name: string;
  code: string;
  make: () => Promise<Buffer> | Buffer;
}

const head = "Nome;Cellulare\n";

const hostile: Hostile[] = [
  { what: "an empty file", name: "a.csv", code: "file_empty", make: () => Buffer.alloc(0) },
  {
    what: "a picture called .csv",
    name: "a.csv",
    code: "file_type_unsupported",
    make: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  },
  {
    what: "twenty thousand columns",
    name: "a.csv",
    code: "too_many_columns",
    make: () => Buffer.from(`${"a,".repeat(20_000)}\n${"1,".repeat(20_000)}\n`),
  },
  {
    what: "a quote that is never closed",
    name: "a.csv",
    code: "csv_record_too_long",
    make: () => Buffer.from(`${head}"Anna;3331234567\n${"x;y\n".repeat(2 * MB)}`),
  },
  {
    what: "one endless cell",
    name: "a.csv",
    code: "csv_record_too_long",
    make: () => Buffer.from(`${head}${"x".repeat(40 * MB)};3331234567\n`),
  },
  {
    what: "a card of 100 MB",
    name: "a.vcf",
    code: "card_too_large",
    make: () =>
      Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nNOTE:${"x".repeat(100 * MB)}\r\nEND:VCARD\r\n`),
  },
  {
    what: "a workbook that grows a thousandfold",
    name: "a.xlsx",
    code: "zip_bomb",
    make: () => workbook({ content: Buffer.alloc(200 * MB, " ") }),
  },
  {
    what: "a workbook that lies about its size",
    name: "a.xlsx",
    code: "zip_bomb",
    make: () => workbook({ content: Buffer.alloc(200 * MB, " "), claimedSize: 1000 }),
  },
  {
    what: "a workbook cut in half",
    name: "a.xlsx",
    code: "file_damaged",
    make: async () => {
      const whole = await workbook({ content: "<worksheet/>" });
      return whole.subarray(0, whole.length / 2);
    },
  },
];

async function workbook(sheet: { content: string | Buffer; claimedSize?: number }): Promise<Buffer> {
  const entries = [{ name: "xl/worksheets/sheet1.xml", ...sheet }];
  return Buffer.from(await makeXlsx({ sheets: { People: "" }, entries }).arrayBuffer());
}

for (const { what, name, code, make } of hostile) {
  test(`${what} is refused at once, and nothing is written`, async () => {
    const file = { name, mimeType: "application/octet-stream", buffer: await make() };
    const started = Date.now();
    const call = name.endsWith(".vcf") ? "/api/v1/contacts/upload/vcard" : "/api/v1/contacts/upload";
    const answer = await (await openApi()).post(call, { multipart: { fileName: name, file } });
    expect(Date.now() - started).toBeLessThan(longest);
    expect(answer.status()).toBe(400);
    expect((await answer.json()).errors).toEqual([expect.objectContaining({ code })]);
    expect(serverMemory()).toBeLessThan(mostMemory);
    await expectNothingWritten();
  });
}

test("a client that sends less than it promised, or breaks off, leaves nothing behind", async () => {
  for (const promised of [10_000, undefined]) {
    const form = openForm(promised);
    form.write(`${head}Anna;3331234567\n`);
    await expect.poll(spooled).toHaveLength(1);
    form.destroy();
    await expect.poll(spooled).toEqual([]);
  }
  await expectNothingWritten();
});

test("a client that sends more than it promised is refused, and the server serves on", async () => {
  const body = multipart(`${head}Anna;3331234567\n`);
  const form = openForm(body.length - 40);
  const answered = new Promise<number | undefined>((resolve) => {
    form.once("response", (response) => resolve(response.statusCode));
    form.once("error", () => resolve(undefined));
  });
  form.end(body);
  expect([400, undefined]).toContain(await answered);
  await expectNothingWritten();
});

test("a file past the limit is refused before it is sent", async () => {
  const form = openForm(3 * 1024 ** 3);
  const answered = new Promise<number | undefined>((resolve) =>
    form.once("response", (response) => resolve(response.statusCode)),
  );
  form.write(head);
  expect(await answered).toBe(413);
  form.destroy();
  await expectNothingWritten();
});

const boundary = "----rubrica";

function multipart(content: string): string {
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
  return `${opening}${content}\r\n--${boundary}--\r\n`;
}

/** A request whose form is open at the content of its file, with a length that need not be true. */
function openForm(promised: number | undefined) {
  const request = openRequest(`${product.url}/api/v1/contacts/upload`, {
    method: "POST",
    headers: {
      "x-api-key": apiKey,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...(promised !== undefined && { "content-length": promised }),
    },
  });
  request.on("error", () => {});
  request.write(multipart("").split("\r\n--")[0] ?? "");
  return request;
}

/** The uploads in the spool. */
function spooled(): string[] {
  const folder = path.join(dataDir, "uploads");
  return readdirSync(folder).filter((name) => name !== "server");
}

function openApi() {
  return request.newContext({ baseURL: product.url, extraHTTPHeaders: { "x-api-key": apiKey } });
}

async function expectNothingWritten(): Promise<void> {
  const api = await openApi();
  expect(await (await api.get("/api/v1/contacts")).json()).toMatchObject({ total: 0 });
  expect(await (await api.get("/api/v1/imports")).json()).toMatchObject({ total: 0 });
  await expect.poll(spooled).toEqual([]);
}

/** Resident memory of the server, in MB. */
function serverMemory(): number {
  const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(product.process.pid)], {
    encoding: "utf8",
  });
  return Number(kilobytes) / 1024;
}
