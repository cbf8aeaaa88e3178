/** The largest and ugliest request every route takes, while /healthz is asked beside it: nothing holds the server up. */
import { rm } from "node:fs/promises";
import { type APIRequestContext, expect, request, test } from "playwright/test";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { everyRoute, type Route } from "../support/routes";
import { type HealthWatch, watchHealth } from "../support/watch-health";

/** Milliseconds within which /healthz answers. */
const longestPause = 500;

const dataDir = `.test/heavy-${process.pid}`;
let product: Product;
let api: APIRequestContext;
let health: HealthWatch;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  product = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  api = await request.newContext({ baseURL: product.url, extraHTTPHeaders: { "x-api-key": apiKey } });
  health = watchHealth(product.url);
  const field = { key: "city", label: "City", type: "text" };
  await api.post("/api/v1/custom-fields", { data: field });
  await api.post("/api/v1/contacts/list", { data: { name: "VIP" } });
  await api.post("/api/v1/contacts", { data: { firstName: "Anna", email: "anna@example.com" } });
});
test.afterAll(async () => {
  await health.stop();
  await api.dispose();
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Names of fields that take text, somewhere. */
const textNames =
  `email password name company country firstName lastName fullName phoneNumber gender notes description
  search label key type campaign channel status sentAt query format`.split(/\s+/);
const idNames = ["ids", "notIds", "contactIds", "listIds", "excludeIdsAllContacts", "contactId"];
const marks = "\u0301\u0323";

/** A body of about this many bytes with the text in every field, as often as it fits. */
function texts(size: number, text: string): string {
  const most = size / (Buffer.byteLength(JSON.stringify(text)) * (textNames.length + 6)) / 1.2;
  const value = text.repeat(Math.max(1, Math.floor(most)));
  const fields = Object.fromEntries(textNames.map((name) => [name, value]));
  const filter = { search: value, email: value, phoneNumber: value, customFields: { city: value } };
  const set = { notes: value, customFields: { city: value } };
  const rows = [{ row: 2, values: { email: value } }];
  return JSON.stringify({ ...fields, filter, set, rows, customFields: { city: value }, options: [value] });
}

function ids(size: number, id: unknown): string {
  const room = Math.floor((size - 500) / (JSON.stringify(id).length + 1));
  const list = Array(Math.min(1_000_000, room)).fill(id);
  return JSON.stringify(Object.fromEntries(idNames.map((name, index) => [name, index === 0 ? list : [id]])));
}

function keys(size: number): string {
  const count = Math.min(100_000, Math.floor(size / 16));
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, key) => [`unknown${key}`, 0])));
}

/** A body that is right, and as large as it may be. */
const largest: Record<string, (ids: number[]) => object> = {
  "PATCH /contacts": (ids) => ({ ids, set: { isTest: true } }),
  "DELETE /contacts": (ids) => ({ ids }),
  "POST /contacts/list/contacts": (contactIds) => ({ listIds: [1], contactIds }),
  "DELETE /contacts/list/contacts": (contactIds) => ({ listIds: [1], contactIds }),
  "POST /exports/contacts": (contactIds) => ({ contactIds, format: "csv" }),
};
const million = Array.from({ length: 1_000_000 }, (_, index) => 1_000_000 + index);

const ugly: [string, (size: number, route: string) => string][] = [
  ["nested as deep as it goes", (size) => "[".repeat(size)],
  ["objects in objects", (size) => '{"filter":'.repeat(size / 10)],
  ["combining marks", (size) => texts(size, marks)],
  ["letters with thirty marks", (size) => texts(size, `a${marks.repeat(15)}`)],
  ["long blanks", (size) => texts(size, " ")],
  ["an endless word", (size) => texts(size, "a.")],
  ["an endless number", (size) => texts(size, "+3")],
  ["unknown keys", keys],
  ["bad ids", (size) => ids(size, "x")],
  ["empty objects for ids", (size) => ids(size, {})],
  ["zeros for ids", (size) => ids(size, 0)],
  ["what it takes", (_, route) => JSON.stringify(largest[route]?.(million) ?? {})],
];

/** Uploads take forms, which have tests of their own. */
const routes = everyRoute().filter(({ path }) => !path.startsWith("/contacts/upload"));

for (const [what, make] of ugly) {
  test(`${what}, as much as each route takes, is answered while the server serves on`, async () => {
    await health.slowest();
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      await expectServed(name, route, { data: Buffer.from(make(route.largestBody - 1, name)) });
    }
  });
}

test("long query strings are answered while the server serves on", async () => {
  const values = ["%CC%81%CC%A3", "1,", "%2B3", ","];
  const names = ["search", "ids", "email", "phoneNumber", "customFields[city]", "gender"];
  for (const route of routes.filter(({ method }) => method === "GET" || method === "DELETE")) {
    const name = `${route.method} ${route.path}`;
    for (const value of values) {
      const text = value.repeat(14_000 / value.length);
      for (const parameter of names) await expectServed(name, route, {}, `?${parameter}=${text}`);
    }
    await expectServed(name, route, {}, `?${"a".repeat(14_000)}`);
    await expectServed(name, route, {}, `?${Array.from({ length: 2000 }, (_, key) => `k${key}`).join("&")}`);
  }
});

/** Bodies are buffers: Playwright makes JSON of a text that is none. A pause counts when it comes again: on a shared machine others may have made one. */
async function expectServed(name: string, route: Route, body: { data?: Buffer }, query = ""): Promise<void> {
  const headers = { "content-type": "application/json", origin: product.url };
  const pauses: number[] = [];
  while (pauses.length < 3) {
    const url = `/api/v1${route.path}${query}`;
    const answer = await api.fetch(url, { method: route.method, headers, ...body, timeout: 60_000 });
    expect(answer.status(), name).toBeLessThan(500);
    pauses.push(await health.slowest());
    if ((pauses.at(-1) ?? 0) < longestPause) return;
  }
  expect(Math.min(...pauses), `/healthz beside ${name}`).toBeLessThan(longestPause);
}
