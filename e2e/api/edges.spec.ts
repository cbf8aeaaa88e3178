import { everyPath } from "../support/routes";
import { createOtherAccount, expect, test } from "../support/test";

/** The routes of one thing of an account, whose id stands for `{…}`. */
const routes: [string, string, object?][] = [
  ["GET", "/contacts/{contact}"],
  ["PUT", "/contacts/{contact}", { firstName: "X" }],
  ["GET", "/contacts/list/{list}"],
  ["PUT", "/contacts/list/{list}", { name: "X" }],
  ["GET", "/contacts/list/{list}/contacts"],
  ["PUT", "/custom-fields/{field}", { label: "X" }],
  ["DELETE", "/custom-fields/{field}"],
  ["GET", "/imports/{import}"],
  ["GET", "/imports/{import}/rejects"],
  ["POST", "/imports/{import}/run"],
  ["POST", "/imports/{import}/cancel"],
  ["POST", "/imports/{import}/revert"],
  ["GET", "/imports/{import}/rows"],
  ["PATCH", "/imports/{import}/rows", { rows: [{ row: 2, values: {} }] }],
  ["PUT", "/views/{view}", { name: "X" }],
  ["DELETE", "/views/{view}"],
  ["GET", "/exports/{export}"],
  ["POST", "/exports/{export}"],
];

/** Signing in is open to everybody, and a signed link is its own key. */
const openPaths = ["/session", "/setup", "/exports/1/file"];

test("a stranger gets 401 on every route", async ({ playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  const paths = everyPath().filter((path) => !openPaths.includes(path));
  expect(paths.length).toBeGreaterThan(20);
  for (const key of [undefined, "rk_1_wrong", `rk_1_${"x".repeat(43)}`]) {
    const headers = key ? { "x-api-key": key } : undefined;
    for (const path of paths) {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await stranger.fetch(`/api/v1${path}`, { method, headers });
        expect([401, 405], `${method} ${path}`).toContain(answer.status());
      }
    }
  }
});

test("what belongs to another account does not exist", async ({ api, playwright, baseURL }) => {
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("email\nanna@example.com\n") };
  const upload = await (
    await api.post("/api/v1/contacts/upload", { multipart: { file, fileName: "a.csv" } })
  ).json();
  const theirs: Record<string, number | string> = {
    contact: (await (await api.get("/api/v1/contacts")).json()).contacts[0].id,
    list: (await (await api.post("/api/v1/contacts/list", { data: { name: "VIP" } })).json()).id,
    field: (
      await (
        await api.post("/api/v1/custom-fields", { data: { key: "city", label: "City", type: "text" } })
      ).json()
    ).key,
    import: upload.importId,
    view: (await (await api.post("/api/v1/views", { data: { name: "Mine", query: "" } })).json()).id,
    export: (
      await (await api.post("/api/v1/exports/contacts", { data: { filter: {}, format: "csv" } })).json()
    ).id,
  };
  const { apiKey } = await createOtherAccount();
  const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { "x-api-key": apiKey } });
  for (const [method, path, data] of routes) {
    const url = `/api/v1${path.replace(/\{(\w+)\}/, (_, name) => String(theirs[name]))}`;
    const answer = await other.fetch(url, { method, data });
    expect(`${answer.status()} ${method} ${path}`).toBe(`404 ${method} ${path}`);
  }
  const { contact, list } = theirs;
  expect(await (await other.delete(`/api/v1/contacts?ids=${contact}`)).json()).toEqual({
    deleted: 0,
    kept: 0,
  });
  expect(await (await other.delete(`/api/v1/contacts/list?ids=${list}`)).json()).toEqual({ deleted: 0 });
  expect((await other.get(`/api/v1/contacts?listIds=${list}`)).status()).toBe(400);
  expect((await api.get(`/api/v1/contacts/${contact}`)).status()).toBe(200);
});

test("what the framework would answer by itself is a problem with a request id", async ({ api }) => {
  const cases: [string, string, number][] = [
    ["GET", "/api/v1/nothing", 404],
    ["GET", "/api/nothing", 404],
    ["GET", "/api/v1/contacts/", 404],
    ["GET", "/api/v1/contacts/%zz", 400],
    ["GET", "/api/v1/contacts/abc", 400],
    ["GET", "/api/v1/contacts/0", 400],
    ["POST", "/api/v1/contacts/1", 405],
    ["PATCH", "/api/v1/contacts/list", 405],
  ];
  for (const [method, path, status] of cases) {
    const answer = await api.fetch(path, { method });
    expect(`${answer.status()} ${path}`).toBe(`${status} ${path}`);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(answer.headers()["x-request-id"]).toBe((await answer.json()).requestId);
    if (status === 405) expect(answer.headers().allow).toMatch(/GET/);
  }
});

test("a body that is no JSON, or not called so, is refused", async ({ api }) => {
  const post = (data: string, type: string) =>
    api.post("/api/v1/contacts", { data: Buffer.from(data), headers: { "content-type": type } });
  expect((await post("{", "application/json")).status()).toBe(400);
  expect((await post('{"email":"a@example.com"}', "text/plain")).status()).toBe(415);
  expect((await post(`"${"x".repeat(33 * 1024 * 1024)}"`, "application/json")).status()).toBe(413);
});

test("a write by cookie is only taken from our own pages", async ({ book, baseURL }) => {
  const create = (origin?: string) =>
    book.request.post("/api/v1/contacts", {
      data: { email: "x@example.com" },
      headers: origin ? { origin } : {},
    });
  expect((await create("https://evil.example")).status()).toBe(403);
  expect((await create()).status()).toBe(403);
  expect((await create(baseURL)).status()).toBe(201);
});

test("the old prefix of the reference product is the same API", async ({ api }) => {
  const made = await api.post("/api/partner-gateway/v1/contacts", { data: { email: "a@example.com" } });
  expect(made.status()).toBe(201);
  expect((await (await api.get("/api/v1/contacts")).json()).total).toBe(1);
});

test("a session cookie is HttpOnly and SameSite, a page has a strict policy", async ({ book, baseURL }) => {
  const cookies = await book.context().cookies(baseURL);
  const session = cookies.find(({ name }) => name.includes("session_token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const policy = (await book.request.get("/contacts")).headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe-eval");
});
