import type { APIRequestContext } from "playwright/test";
import { expect, test } from "../support/test";

const post = async (api: APIRequestContext, path: string, data: object) =>
  (await api.post(`/api/v1${path}`, { data })).json();

async function give(api: APIRequestContext, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++)
    ids.push((await post(api, "/contacts", { firstName: `N${n}`, email: `n${n}@example.com` })).id);
  return ids;
}

const idsOf = async (api: APIRequestContext, query: string) =>
  (await (await api.get(`/api/v1/contacts?sortBy=createdAt&${query}`)).json()).contacts.map(
    ({ id }: { id: number }) => id,
  );

test("a list is made, read with its reach, renamed and deleted; its contacts stay", async ({ api }) => {
  const made = await api.post("/api/v1/contacts/list", { data: { name: "VIP", description: "The best" } });
  expect(made.status()).toBe(201);
  const list = await made.json();
  expect(list).toMatchObject({ name: "VIP", description: "The best", contactCount: 0 });
  const { id } = await post(api, "/contacts", { phoneNumber: "+393331234567" });
  await post(api, "/contacts/list/contacts", { listIds: [list.id], contactIds: [id] });
  expect(await (await api.get(`/api/v1/contacts/list/${list.id}`)).json()).toMatchObject({
    contactCount: 1,
    reach: { valid: 1, SMS: 1, RCS: 0, WHATSAPP: 0 },
  });
  expect(await (await api.get(`/api/v1/contacts/${id}`)).json()).toMatchObject({
    lists: [{ id: list.id, name: "VIP" }],
  });
  const renamed = await api.put(`/api/v1/contacts/list/${list.id}`, { data: { name: "Vips" } });
  expect(await renamed.json()).toMatchObject({ name: "Vips", description: "The best" });
  expect(await (await api.delete(`/api/v1/contacts/list?ids=${list.id},999999999`)).json()).toEqual({
    deleted: 1,
  });
  expect((await api.get(`/api/v1/contacts/list/${list.id}`)).status()).toBe(404);
  expect(await idsOf(api, "")).toEqual([id]);
});

test("list names are unique in an account, whatever their case", async ({ api }) => {
  const first = await post(api, "/contacts/list", { name: "Città" });
  expect((await api.post("/api/v1/contacts/list", { data: { name: "CITTÀ" } })).status()).toBe(409);
  const second = await post(api, "/contacts/list", { name: "Other" });
  expect((await api.put(`/api/v1/contacts/list/${second.id}`, { data: { name: "città" } })).status()).toBe(
    409,
  );
  expect((await api.put(`/api/v1/contacts/list/${first.id}`, { data: { name: "CITTÀ" } })).status()).toBe(
    200,
  );
});

test("memberships are added once, by ids, for all except some, and by a filter", async ({ api }) => {
  const ids = await give(api, 4);
  const a = (await post(api, "/contacts/list", { name: "A" })).id;
  const b = (await post(api, "/contacts/list", { name: "B" })).id;
  const change = (data: object) => post(api, "/contacts/list/contacts", data);
  expect(await change({ listIds: [a, b], contactIds: [ids[0], ids[1], 999_999_999] })).toEqual({ added: 4 });
  expect(await change({ listIds: [a], contactIds: ids })).toEqual({ added: 2 });
  expect(await change({ listIds: [b], allContacts: true, excludeIdsAllContacts: [ids[3]] })).toEqual({
    added: 1,
  });
  expect(await idsOf(api, `listIds=${b}`)).toEqual(ids.slice(0, 3));
  expect(await idsOf(api, `listIds=${a},${b}`)).toEqual(ids);
  expect(await idsOf(api, `listIds=${a}&notListIds=${b}`)).toEqual([ids[3]]);
  const gone = await api.delete("/api/v1/contacts/list/contacts", {
    data: { listIds: [a], filter: { search: "n1" } },
  });
  expect(await gone.json()).toEqual({ removed: 1 });
  const lists = await (await api.get("/api/v1/contacts/list?sortBy=contactCount")).json();
  expect(
    lists.lists.map(({ name, contactCount }: { name: string; contactCount: number }) => [name, contactCount]),
  ).toEqual([
    ["A", 3],
    ["B", 3],
  ]);
});

test("a membership call that does not say which contacts, or says it twice, changes nothing", async ({
  api,
}) => {
  const ids = await give(api, 2);
  const { id } = await post(api, "/contacts/list", { name: "A" });
  const wrong = [
    { listIds: [id] },
    { listIds: [id], contactIds: [] },
    { listIds: [], contactIds: ids },
    { listIds: [id], contactIds: ids, allContacts: true },
    { listIds: [id], allContacts: false },
    { listIds: [999_999_999], contactIds: ids },
    { contactIds: ids },
  ];
  for (const data of wrong)
    expect((await api.post("/api/v1/contacts/list/contacts", { data })).status()).toBe(400);
  expect((await (await api.get(`/api/v1/contacts/list/${id}`)).json()).contactCount).toBe(0);
});

test("the members of a list by its own path; the list that comes first is marked", async ({ api }) => {
  const ids = await give(api, 3);
  const { id } = await post(api, "/contacts/list", { name: "A" });
  await post(api, "/contacts/list/contacts", { listIds: [id], contactIds: [ids[2]] });
  const members = await (await api.get(`/api/v1/contacts/list/${id}/contacts`)).json();
  expect([members.total, members.contacts[0].id]).toEqual([1, ids[2]]);
  expect((await api.get("/api/v1/contacts/list/999999999/contacts")).status()).toBe(404);
  const first = await (
    await api.get(`/api/v1/contacts?sortBy=createdAt&sortPriorityListId=${id}&limit=2`)
  ).json();
  expect(first).toMatchObject({ total: 3, priorityTotal: 1 });
  expect(
    first.contacts.map((contact: { id: number; inPriorityList: boolean }) => [
      contact.id,
      contact.inPriorityList,
    ]),
  ).toEqual([
    [ids[2], true],
    [ids[0], false],
  ]);
});

test("custom fields have types that hold, can be searched and filtered, and start empty when made anew", async ({
  api,
}) => {
  const fields = [
    { key: "city", label: "Città", type: "text" },
    { key: "spent", label: "Spesa", type: "number" },
    { key: "born", label: "Nascita", type: "date" },
    { key: "news", label: "News", type: "boolean" },
    { key: "tier", label: "Livello", type: "select", options: ["oro", "argento"] },
  ];
  for (const data of fields) expect((await api.post("/api/v1/custom-fields", { data })).status()).toBe(201);
  expect((await api.post("/api/v1/custom-fields", { data: fields[0] })).status()).toBe(409);
  const customFields = { city: "Forlì", spent: 120.5, born: "1980-02-29", news: true, tier: "oro" };
  const contact = await post(api, "/contacts", { email: "a@example.com", customFields });
  expect(contact.customFields).toEqual(customFields);
  const wrong = { city: 1, spent: "x", born: "1981-02-29", news: "yes", tier: "bronzo" };
  for (const [key, value] of Object.entries(wrong)) {
    const answer = await api.put(`/api/v1/contacts/${contact.id}`, {
      data: { customFields: { [key]: value } },
    });
    expect([answer.status(), (await answer.json()).errors[0].field]).toEqual([400, `customFields.${key}`]);
  }
  for (const query of [
    "customFields[city]=Forlì",
    "customFields[spent]=120.50",
    "customFields[born]=1980-02-29",
    "customFields[news]=TRUE",
    "customFields[tier]=oro",
    "search=forli",
  ])
    expect(await idsOf(api, query)).toEqual([contact.id]);
  for (const query of [
    "customFields[city]=forl",
    "customFields[spent]=120",
    "customFields[news]=false",
    "search=argento",
  ])
    expect(await idsOf(api, query)).toEqual([]);
  const merged = await api.put(`/api/v1/contacts/${contact.id}`, {
    data: { customFields: { spent: null, city: "Bari" } },
  });
  expect((await merged.json()).customFields).toEqual({
    city: "Bari",
    born: "1980-02-29",
    news: true,
    tier: "oro",
  });
  expect((await api.delete("/api/v1/custom-fields/city")).status()).toBe(204);
  await api.post("/api/v1/custom-fields", { data: fields[0] });
  expect((await (await api.get(`/api/v1/contacts/${contact.id}`)).json()).customFields.city).toBeUndefined();
});
