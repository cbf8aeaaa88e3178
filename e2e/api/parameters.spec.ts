/** What a call may bring: every route says it, and the frame holds every route to it. */
import { request as openRequest } from "node:http";
import { methods } from "@/lib/methods";
import { everyPath, everyRoute } from "../support/routes";
import { expect, test } from "../support/test";

test("every method of every route refuses a parameter it does not know", async ({ api }) => {
  const routes = everyRoute();
  expect(routes.length).toBeGreaterThan(35);
  for (const { method, path } of routes) {
    const answer = await api.fetch(`/api/v1${path}?unknownParameter=1`, { method, data: {} });
    expect(`${answer.status()} ${method} ${path}`).toBe(`400 ${method} ${path}`);
    const { errors } = await answer.json();
    expect(errors, `${method} ${path}`).toContainEqual(
      expect.objectContaining({ field: "unknownParameter", code: "unknown_field" }),
    );
  }
});

test("a call that would be right but for a parameter in its URL does nothing", async ({ api }) => {
  const { id } = await (await api.post("/api/v1/contacts", { data: { email: "anna@example.com" } })).json();
  const list = await (await api.post("/api/v1/contacts/list", { data: { name: "VIP" } })).json();
  const csv = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("email\nbruno@example.com\n") };
  const calls = [
    api.post("/api/v1/contacts/upload?dryRun=true", { multipart: { file: csv, fileName: "a.csv" } }),
    api.post("/api/v1/contacts?dryRun=true", { data: { email: "carla@example.com" } }),
    api.put(`/api/v1/contacts/${id}?dryRun=true`, { data: { firstName: "X" } }),
    api.patch("/api/v1/contacts?dryRun=true", { data: { filter: {}, set: { isTest: true } } }),
    api.delete("/api/v1/contacts?dryrun=true", { data: { filter: {} } }),
    api.post("/api/v1/contacts/list/contacts?dryRun=true", {
      data: { listIds: [list.id], allContacts: true },
    }),
    api.post("/api/v1/sample?count=1"),
    api.post("/api/v1/sample", { data: { count: 1 } }),
    api.delete("/api/v1/sample", { data: { dryRun: true } }),
  ];
  for (const call of calls) expect((await call).status()).toBe(400);
  const { contacts } = await (await api.get("/api/v1/contacts")).json();
  expect(contacts).toMatchObject([{ id, firstName: null, isTest: false, lists: [] }]);
});

test("what is in the URL and in the body is refused, not decided", async ({ api }) => {
  const { id } = await (await api.post("/api/v1/contacts", { data: { email: "anna@example.com" } })).json();
  const remove = async (query: string, data: object | null) =>
    (
      await api.delete(`/api/v1/contacts${query}`, {
        data: JSON.stringify(data),
        headers: { "content-type": "application/json" },
      })
    ).status();
  expect(await remove("?dryRun=true", { ids: [id], dryRun: false })).toBe(400);
  expect(await remove(`?ids=${id}`, { ids: [id] })).toBe(400);
  expect(await remove("?notIds=a,b,c", { ids: [id] })).toBe(400);
  expect(await remove(`?ids=${id}`, { notIds: [1] })).toBe(400);
  expect(await remove(`?notIds=${id + 1}`, { filter: {} })).toBe(400);
  expect(await remove(`?ids=${id}`, null)).toBe(400);
  expect(await remove(`?ids=${id}`, [1])).toBe(400);
  expect((await api.get(`/api/v1/contacts/${id}`)).status()).toBe(200);
  expect(await remove("?dryRun=true", { ids: [id] })).toBe(200);
  expect(await remove("?expectedCount=1", { ids: [id] })).toBe(200);
  expect((await api.get(`/api/v1/contacts/${id}`)).status()).toBe(404);
});

test("OPTIONS names what a path has, and whatever else is asked of it is a 405 that names the same", async ({
  api,
  account,
  baseURL,
}) => {
  const routes = everyRoute();
  const paths = everyPath().map((path) => ({
    url: `/api/v1${path}`,
    has: routes.filter((route) => route.path === path).map(({ method }) => method),
  }));
  for (const { url, has } of [
    ...paths,
    { url: "/healthz", has: ["GET"] },
    { url: "/readyz", has: ["GET"] },
  ]) {
    const allowed = has.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const allow = [...allowed, "OPTIONS"].join(", ");
    const options = await api.fetch(url, { method: "OPTIONS" });
    expect(`${options.status()} ${url} ${options.headers().allow}`).toBe(`204 ${url} ${allow}`);
    const others = [...methods, "TRACE", "PROPFIND", "M-SEARCH"].filter((method) => !has.includes(method));
    for (const method of others) {
      const answer = await send(`${baseURL}${url}`, method, account.apiKey);
      expect(`${answer.status} ${method} ${url} ${answer.headers.allow}`).toBe(
        `405 ${method} ${url} ${allow}`,
      );
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(JSON.parse(answer.body).requestId).toBe(answer.headers["x-request-id"]);
    }
  }
});

test("also what is nowhere, and a page, answers any method with a problem", async ({ account, baseURL }) => {
  const cases: [string, string, number][] = [
    ["GET", "/api", 404],
    ["POST", "/api", 404],
    ["GET", "/api/", 404],
    ["GET", "/api/v1", 404],
    ["DELETE", "/api/v1/nothing?x=1", 404],
    ["PROPFIND", "/api/v1/nothing", 405],
    ["TRACE", "/", 405],
    ["POST", "/sign-in", 405],
    ["PROPFIND", "/contacts", 405],
  ];
  for (const [method, path, status] of cases) {
    const answer = await send(`${baseURL}${path}`, method, account.apiKey);
    expect(`${answer.status} ${method} ${path}`).toBe(`${status} ${method} ${path}`);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(answer.body).requestId).toBe(answer.headers["x-request-id"]);
    if (status === 405) expect(answer.headers.allow).toBeTruthy();
  }
});

test("nobody can name another method in a header", async ({ api }) => {
  const answer = await api.fetch("/api/v1/contacts", {
    method: "OPTIONS",
    headers: { "x-unknown-method": "X" },
  });
  expect(answer.status()).toBe(204);
});

test("an e-mail written with its accents apart finds the one that is stored", async ({ api }) => {
  const email = "nicol\u00f2@example.com";
  await api.post("/api/v1/contacts", { data: { email } });
  const query = new URLSearchParams({ email: email.normalize("NFD").toUpperCase() });
  expect((await (await api.get(`/api/v1/contacts?${query}`)).json()).total).toBe(1);
});

test("lists beside the list of a path narrow it", async ({ api }) => {
  const make = async (name: string) =>
    (await (await api.post("/api/v1/contacts/list", { data: { name } })).json()).id as number;
  const [one, two] = [await make("One"), await make("Two")];
  const ids: number[] = [];
  for (const name of ["a", "b", "c"])
    ids.push(
      (await (await api.post("/api/v1/contacts", { data: { email: `${name}@example.com` } })).json()).id,
    );
  const join = (list: number, contactIds: number[]) =>
    api.post("/api/v1/contacts/list/contacts", { data: { listIds: [list], contactIds } });
  await join(one, ids.slice(0, 2));
  await join(two, ids.slice(1));
  const found = await (await api.get(`/api/v1/contacts/list/${one}/contacts?listIds=${two}`)).json();
  expect([found.total, found.contacts.map(({ id }: { id: number }) => id)]).toEqual([1, [ids[1]]]);
  expect((await api.get(`/api/v1/contacts/list/${one}/contacts?listIds=999999999`)).status()).toBe(400);
  const made = await api.post("/api/v1/exports/contacts", {
    data: { listIds: [one], filter: { listIds: [two] }, format: "csv" },
  });
  const { id } = await made.json();
  await expect.poll(async () => (await (await api.get(`/api/v1/exports/${id}`)).json()).contactCount).toBe(1);
});

test("cards are taken under the name of a card only", async ({ api }) => {
  const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nTEL:+393331234567\r\nEND:VCARD\r\n";
  const upload = (name: string, fileName?: string) =>
    api.post("/api/v1/contacts/upload/vcard", {
      multipart: {
        file: { name, mimeType: "text/vcard", buffer: Buffer.from(card) },
        ...(fileName && { fileName }),
      },
    });
  for (const [name, fileName] of [["a.vcf", "cards.csv"], ["a.vcf", "cards"], ["cards.txt"]] as const) {
    const answer = await upload(name, fileName);
    expect(answer.status()).toBe(400);
    expect((await answer.json()).errors).toMatchObject([{ field: "fileName", code: "file_not_vcard" }]);
  }
  expect((await upload("cards.txt", "cards.VCF")).status()).toBe(200);
  expect((await upload("cards.vcf")).status()).toBe(200);
});

test("values that no column can hold are a 400", async ({ api }) => {
  const { id } = await (await api.post("/api/v1/contacts", { data: { email: "a@example.com" } })).json();
  for (const [key, type] of [
    ["born", "date"],
    ["city", "text"],
    ["spent", "number"],
  ])
    await api.post("/api/v1/custom-fields", { data: { key, label: key, type } });
  const delivery = { contactId: id, campaign: "Spring", channel: "SMS", status: "SENT" };
  const calls = [
    api.post("/api/v1/deliveries", { data: { ...delivery, sentAt: "0000-01-01T00:00:00Z" } }),
    api.post("/api/v1/deliveries", { data: { ...delivery, sentAt: "2026-01-01T00:00:00" } }),
    api.patch("/api/v1/contacts", { data: { ids: [id], set: { customFields: {} } } }),
    api.patch("/api/v1/contacts", { data: { ids: [id], set: { customFields: { city: "\u0000" } } } }),
    api.put(`/api/v1/contacts/${id}`, { data: { customFields: { born: "0000-01-01" } } }),
    api.put(`/api/v1/contacts/${id}`, { data: { customFields: { city: "a\u0000b" } } }),
    api.put(`/api/v1/contacts/${id}`, { data: { customFields: { city: "x".repeat(2001) } } }),
    api.get("/api/v1/contacts?customFields[city]=%00"),
    api.get("/api/v1/contacts?customFields[born]=0000-01-01"),
  ];
  const statuses = (await Promise.all(calls)).map((answer) => answer.status());
  expect(statuses.slice(0, -1)).toEqual(Array(8).fill(400));
  expect(statuses.at(-1)).toBeLessThan(500);
  const offset = await api.post("/api/v1/deliveries", {
    data: { ...delivery, sentAt: "2026-11-23T10:00:00+18:00" },
  });
  expect((await offset.json()).sentAt).toBe("2026-11-22T16:00:00.000Z");
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Any method, also those a browser does not send. */
function send(url: string, method: string, key: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = openRequest(url, { method, headers: { "x-api-key": key } }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}
