import type { APIRequestContext } from "playwright/test";
import { createOtherAccount, expect, test } from "../support/test";

const table = "Nome;Cognome;Cellulare\nAnna;Rossi;3331234567\nRotto;;12\n";

interface Sent {
  text?: string;
  name?: string;
  path?: string;
  fields?: Record<string, string>;
  key?: string;
}

function upload(api: APIRequestContext, sent: Sent = {}) {
  const { text = table, name = "a.csv", path = "/contacts/upload", fields = {}, key } = sent;
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  return api.post(`/api/v1${path}`, {
    multipart: { ...fields, file },
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
}

async function waitForEnd(api: APIRequestContext, importId: number) {
  const read = async () => (await api.get(`/api/v1/imports/${importId}`)).json();
  await expect.poll(async () => (await read()).status).toMatch(/COMPLETED|FAILED/);
  return read();
}

test("an upload is answered with what became of every row", async ({ api }) => {
  const answer = await upload(api);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({
    status: "COMPLETED",
    format: "text",
    encoding: "UTF-8",
    delimiter: ";",
    summary: { total: 2, created: 1, invalid: 1 },
    errors: [{ row: 3, field: "phoneNumber", value: "12" }],
  });
});

test("a checked import is mended, run by a job, and taken back", async ({ api }) => {
  const { importId } = await (await upload(api, { fields: { dryRun: "true" } })).json();
  const path = `/api/v1/imports/${importId}`;
  const rows = [{ row: 3, values: { Cellulare: "333 765 4321" } }];
  const mended = await api.patch(`${path}/rows`, { data: { rows } });
  expect(await mended.json()).toMatchObject({ summary: { created: 2 }, rows: [{ outcome: "created" }] });
  const run = await api.post(`${path}/run`);
  expect([run.status(), run.headers().location]).toEqual([202, path]);
  expect(await waitForEnd(api, importId)).toMatchObject({ status: "COMPLETED", summary: { created: 2 } });
  expect((await api.post(`${path}/run`)).status()).toBe(409);
  expect((await api.post(`${path}/cancel`)).status()).toBe(409);
  expect(await (await api.post(`${path}/revert`, { data: { dryRun: true } })).json()).toMatchObject({
    deleted: 2,
  });
  expect(await (await api.post(`${path}/revert`)).json()).toMatchObject({
    status: "REVERTED",
    deleted: 2,
    kept: 0,
  });
  expect(await (await api.get("/api/v1/contacts")).json()).toMatchObject({ total: 0 });
});

test("rejects come as rows, imports by their state, and a misspelt state is refused", async ({ api }) => {
  const { importId } = await (await upload(api, { fields: { dryRun: "true" } })).json();
  expect(await (await api.get(`/api/v1/imports/${importId}/rows?limit=5`)).json()).toEqual({
    rows: [{ row: 3, cells: ["Rotto", "", "12"], errors: [expect.objectContaining({ value: "12" })] }],
    page: 0,
    limit: 5,
    total: 1,
  });
  const checked = await api.get("/api/v1/imports?status=checked,running");
  expect(await checked.json()).toMatchObject({ total: 1, imports: [{ importId, status: "CHECKED" }] });
  expect(await (await api.get("/api/v1/imports?status=FAILED")).json()).toMatchObject({ total: 0 });
  expect((await api.get("/api/v1/imports?status=DONE")).status()).toBe(400);
  expect((await api.get(`/api/v1/imports/${importId}/rows?outcome=invalid`)).status()).toBe(400);
});

test("async answers at once and a job does the rest; a file that fails says why", async ({ api }) => {
  const answer = await upload(api, { fields: { async: "true" } });
  expect(answer.status()).toBe(202);
  const { importId, status } = await answer.json();
  expect(status).toBe("QUEUED");
  expect(await waitForEnd(api, importId)).toMatchObject({
    summary: { created: 1 },
    progress: { done: 2, total: 2 },
  });
  const bad = await upload(api, { text: "Nome;Città\nAnna;Bari\n", fields: { async: "true" } });
  expect(await waitForEnd(api, (await bad.json()).importId)).toMatchObject({
    status: "FAILED",
    failureErrors: [{ code: "no_phone_or_email_column" }],
  });
});

test("each call refuses what the other takes", async ({ api }) => {
  const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:3331234567\nEND:VCARD\n";
  const toTable = await upload(api, { text: card, name: "a.vcf" });
  expect([toTable.status(), await toTable.text()]).toEqual([
    400,
    expect.stringContaining("/contacts/upload/vcard"),
  ]);
  const path = "/contacts/upload/vcard";
  expect((await upload(api, { path })).status()).toBe(400);
  expect(await (await upload(api, { text: card, name: "a.vcf", path })).json()).toMatchObject({
    summary: { created: 1 },
  });
});

test("the same Idempotency-Key gets the first answer again, another body a 409", async ({ api }) => {
  const first = await upload(api, { key: "k1" });
  const again = await upload(api, { key: "k1" });
  expect(await again.json()).toEqual(await first.json());
  expect((await upload(api, { key: "k1", fields: { limit: "1" } })).status()).toBe(409);
  expect((await upload(api, { key: "k2" })).status()).toBe(200);
  const contact = { data: { email: "eva@example.com" }, headers: { "idempotency-key": "k3" } };
  const made = await api.post("/api/v1/contacts", contact);
  const repeated = await api.post("/api/v1/contacts", contact);
  expect([repeated.status(), await repeated.json()]).toEqual([201, await made.json()]);
  const bad = { data: { email: "no" }, headers: { "idempotency-key": "k4" } };
  expect([
    (await api.post("/api/v1/contacts", bad)).status(),
    (await api.post("/api/v1/contacts", bad)).status(),
  ]).toEqual([400, 400]);
});

test("the templates are attachments that import", async ({ api }) => {
  for (const kind of ["csv", "xlsx"]) {
    const template = await api.get(`/api/v1/imports/template.${kind}`);
    expect(template.headers()["content-disposition"]).toContain(`contacts-template.${kind}`);
    const file = { name: `t.${kind}`, mimeType: "text/plain", buffer: await template.body() };
    const made = await api.post("/api/v1/contacts/upload", { multipart: { file, dryRun: "true" } });
    expect(await made.json()).toMatchObject({ summary: { total: 2, invalid: 0 } });
  }
});

test("an import of another account is not there", async ({ api, playwright, baseURL }) => {
  const { importId } = await (await upload(api, { fields: { dryRun: "true" } })).json();
  const { apiKey } = await createOtherAccount();
  const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { "x-api-key": apiKey } });
  const path = `/api/v1/imports/${importId}`;
  const rows = [{ row: 2, values: {} }];
  const answers = [
    await other.get(path),
    await other.post(`${path}/run`),
    await other.post(`${path}/cancel`),
    await other.post(`${path}/revert`),
    await other.patch(`${path}/rows`, { data: { rows } }),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404, 404]);
  await other.dispose();
});
