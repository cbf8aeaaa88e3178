import type { APIRequestContext } from "playwright/test";
import { expect, test } from "../support/test";

async function give(api: APIRequestContext, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) {
    const made = await api.post("/api/v1/contacts", {
      data: { firstName: `N${n}`, phoneNumber: `+39333${1_000_000 + n}` },
    });
    ids.push((await made.json()).id);
  }
  return ids;
}

test("notIds deletes everybody else, ids only those named, and notIds beside ids is ignored", async ({
  api,
}) => {
  const ids = await give(api, 6);
  const both = await api.delete(`/api/v1/contacts?ids=${ids[0]}&notIds=banana`);
  expect(await both.json()).toEqual({ deleted: 1, kept: 5 });
  const rest = await api.delete(`/api/v1/contacts?notIds=${ids[1]},${ids[2]}`);
  expect(await rest.json()).toEqual({ deleted: 3, kept: 2 });
  const left = await (await api.get("/api/v1/contacts?sortBy=createdAt")).json();
  expect(left.contacts.map(({ id }: { id: number }) => id)).toEqual([ids[1], ids[2]]);
});

for (const query of [
  "",
  "?ids=",
  "?notIds=",
  "?ids=1,a",
  "?notIds=1,-2",
  "?ids=1.5",
  "?id=1",
  "?expectedCount=1",
]) {
  test(`DELETE /contacts${query} is a 400 and deletes nothing`, async ({ api }) => {
    await give(api, 2);
    expect((await api.delete(`/api/v1/contacts${query}`)).status()).toBe(400);
    expect((await (await api.get("/api/v1/contacts")).json()).total).toBe(2);
  });
}

test("a dry run counts, names and deletes nothing; another number than expected is a 409", async ({
  api,
}) => {
  const ids = await give(api, 4);
  const dry = await api.delete("/api/v1/contacts", { data: { notIds: [ids[3]], dryRun: true } });
  expect(await dry.json()).toEqual({
    deleted: 0,
    kept: 4,
    matched: 3,
    sample: ["N0", "N1", "N2"],
    keptSample: ["N3"],
  });
  const wrong = await api.delete("/api/v1/contacts", { data: { notIds: [ids[3]], expectedCount: 4 } });
  expect([wrong.status(), (await wrong.json()).matched]).toEqual([409, 3]);
  const right = await api.delete("/api/v1/contacts", { data: { notIds: [ids[3]], expectedCount: 3 } });
  expect(await right.json()).toEqual({ deleted: 3, kept: 1 });
});

test("memberships go with a contact, delivery history stays", async ({ api }) => {
  const [id] = await give(api, 1);
  const list = await (await api.post("/api/v1/contacts/list", { data: { name: "VIP" } })).json();
  await api.post("/api/v1/contacts/list/contacts", { data: { listIds: [list.id], contactIds: [id] } });
  const sent = {
    contactId: id,
    campaign: "Spring",
    channel: "SMS",
    status: "DELIVERED",
    sentAt: "2026-11-01T10:00:00Z",
  };
  expect((await api.post("/api/v1/deliveries", { data: sent })).status()).toBe(201);
  await api.delete(`/api/v1/contacts?ids=${id}`);
  expect((await (await api.get(`/api/v1/contacts/list/${list.id}`)).json()).contactCount).toBe(0);
  const { deliveries } = await (await api.get(`/api/v1/deliveries?contactId=${id}`)).json();
  expect(deliveries).toMatchObject([
    { contactId: id, fullName: "N0", phoneNumber: "+393331000000", campaign: "Spring" },
  ]);
});

test("a filter with exceptions deletes all that match but those", async ({ api }) => {
  const ids = await give(api, 5);
  await api.put(`/api/v1/contacts/${ids[0]}`, { data: { isTest: true } });
  await api.put(`/api/v1/contacts/${ids[1]}`, { data: { isTest: true } });
  const answer = await api.delete("/api/v1/contacts", {
    data: { filter: { isTest: true }, notIds: [ids[1]] },
  });
  expect(await answer.json()).toEqual({ deleted: 1, kept: 4 });
});

test("PATCH sets fields on all that match, with the same safeguards", async ({ api }) => {
  const ids = await give(api, 3);
  await api.post("/api/v1/custom-fields", { data: { key: "city", label: "Città", type: "text" } });
  const patch = (data: object) => api.patch("/api/v1/contacts", { data });
  expect((await patch({ set: { gender: "FEMALE" } })).status()).toBe(400);
  expect((await patch({ filter: {}, set: {} })).status()).toBe(400);
  expect((await patch({ filter: {}, set: { gender: "FEMALE" }, expectedCount: 2 })).status()).toBe(409);
  const done = await patch({
    filter: {},
    notIds: [ids[0]],
    set: { gender: "FEMALE", customFields: { city: "Bari" } },
    expectedCount: 2,
  });
  expect(await done.json()).toEqual({ updated: 2 });
  const { contacts } = await (
    await api.get("/api/v1/contacts?gender=female&customFields[city]=Bari&search=bari")
  ).json();
  expect(contacts.map(({ id }: { id: number }) => id)).toEqual([ids[1], ids[2]]);
});
