import { expect, test } from "../support/test";

test("a contact is created, read, changed and deleted", async ({ api }) => {
  const made = await api.post("/api/v1/contacts", {
    data: {
      firstName: "Niccolò",
      lastName: "D'Angiò",
      phoneNumber: "+39 333 123-4567",
      email: "Nico@example.com",
    },
  });
  expect(made.status()).toBe(201);
  const contact = await made.json();
  expect(made.headers().location).toBe(`/api/v1/contacts/${contact.id}`);
  expect(contact).toMatchObject({
    fullName: "Niccolò D'Angiò",
    phoneNumber: "+393331234567",
    isValid: true,
    communicationSupported: ["SMS"],
    isTest: false,
    lists: [],
    customFields: {},
  });
  expect(await (await api.get(`/api/v1/contacts/${contact.id}`)).json()).toEqual(contact);
  const changed = await (
    await api.put(`/api/v1/contacts/${contact.id}`, { data: { lastName: "Rossi" } })
  ).json();
  expect(changed).toMatchObject({ fullName: "Niccolò Rossi", email: "Nico@example.com" });
  const gone = await (await api.delete(`/api/v1/contacts?ids=${contact.id}`)).json();
  expect(gone).toEqual({ deleted: 1, kept: 0 });
  expect((await api.get(`/api/v1/contacts/${contact.id}`)).status()).toBe(404);
});

test("a contact as it was read may be sent back and nothing changes", async ({ api }) => {
  const contact = await (
    await api.post("/api/v1/contacts", { data: { firstName: "Anna", phoneNumber: "+393331234567" } })
  ).json();
  const back = await api.put(`/api/v1/contacts/${contact.id}`, { data: contact });
  expect(back.status()).toBe(200);
  expect(await back.json()).toEqual(contact);
  const renamed = await (
    await api.put(`/api/v1/contacts/${contact.id}`, { data: { ...contact, firstName: "Zoe" } })
  ).json();
  expect(renamed.fullName).toBe("Zoe");
});

test("validity and channels follow the number, until somebody knows better", async ({ api }) => {
  const { id } = await (
    await api.post("/api/v1/contacts", { data: { phoneNumber: "+390805541200" } })
  ).json();
  const put = async (data: object) => (await api.put(`/api/v1/contacts/${id}`, { data })).json();
  expect(await put({})).toMatchObject({ isValid: true, communicationSupported: [] });
  expect(await put({ communicationSupported: ["WHATSAPP"] })).toMatchObject({
    communicationSupported: ["WHATSAPP"],
  });
  expect(await put({ phoneNumber: "+393331234567" })).toMatchObject({ communicationSupported: ["SMS"] });
  expect(await put({ phoneNumber: "+393331234568", communicationSupported: ["RCS"] })).toMatchObject({
    communicationSupported: ["RCS"],
  });
  expect(await put({ phoneNumber: null, email: "a@example.com" })).toMatchObject({
    isValid: null,
    communicationSupported: [],
  });
});

test("the second contact of a number is a conflict that names the first", async ({ api }) => {
  const first = await (await api.post("/api/v1/contacts", { data: { phoneNumber: "+393331234567" } })).json();
  const second = await api.post("/api/v1/contacts", { data: { phoneNumber: "0039 333 1234567" } });
  expect(second.status()).toBe(409);
  expect(await second.json()).toMatchObject({
    contactId: first.id,
    errors: [{ field: "phoneNumber", code: "taken" }],
  });
  const other = await (await api.post("/api/v1/contacts", { data: { email: "a@example.com" } })).json();
  const clash = await api.put(`/api/v1/contacts/${other.id}`, { data: { phoneNumber: "+393331234567" } });
  expect([clash.status(), (await clash.json()).contactId]).toEqual([409, first.id]);
  expect((await api.post("/api/v1/contacts", { data: { email: "A@Example.com" } })).status()).toBe(409);
});

test("If-Match refuses a change by somebody who has not seen the last one", async ({ api }) => {
  const { id } = await (await api.post("/api/v1/contacts", { data: { email: "a@example.com" } })).json();
  const { etag } = (await api.get(`/api/v1/contacts/${id}`)).headers();
  const put = (firstName: string) =>
    api.put(`/api/v1/contacts/${id}`, { data: { firstName }, headers: { "if-match": etag ?? "" } });
  expect((await put("Anna")).status()).toBe(200);
  expect((await put("Zoe")).status()).toBe(412);
});

const invalid: [string, unknown, string, string][] = [
  ["neither number nor e-mail", { firstName: "Anna" }, "phoneNumber", "required"],
  ["a national number", { phoneNumber: "3331234567" }, "phoneNumber", "invalid"],
  ["letters in a number", { phoneNumber: "+39333CALLME" }, "phoneNumber", "invalid"],
  ["a number too short to exist", { phoneNumber: "+3912" }, "phoneNumber", "invalid"],
  ["a broken e-mail", { email: "anna@" }, "email", "invalid"],
  ["an unknown gender", { email: "a@example.com", gender: "X" }, "gender", "invalid"],
  ["an unknown field", { email: "a@example.com", phone: "1" }, "phone", "unknown_field"],
  [
    "an unknown custom field",
    { email: "a@example.com", customFields: { city: "Bari" } },
    "customFields.city",
    "unknown_field",
  ],
  ["a NUL", { email: "a@example.com", firstName: "A\u0000" }, "firstName", "invalid"],
  ["half a surrogate pair", { email: "a@example.com", notes: "\ud800" }, "notes", "invalid"],
  ["a name too long", { email: "a@example.com", firstName: "x".repeat(201) }, "firstName", "invalid"],
  ["an array", [], "", "required"],
];
for (const [what, data, field, code] of invalid) {
  test(`${what} is a 400 that names the field`, async ({ api }) => {
    const answer = await api.post("/api/v1/contacts", { data: data as object });
    expect(answer.status()).toBe(400);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect((await answer.json()).errors).toContainEqual(expect.objectContaining({ field, code }));
    expect((await (await api.get("/api/v1/contacts")).json()).total).toBe(0);
  });
}

const badQueries: [string, string][] = [
  ["page=-1", "page"],
  ["limit=0", "limit"],
  ["limit=1001", "limit"],
  ["limit=ten", "limit"],
  ["listIds=a", "listIds"],
  ["listIds=", "listIds"],
  ["listIds=999999999", "listIds"],
  ["notListIds=999999999", "notListIds"],
  ["sortPriorityListId=999999999", "sortPriorityListId"],

  ["sortBy=password", "sortBy"],
  ["sortOrder=up", "sortOrder"],
  ["isValid=maybe", "isValid"],
  ["gender=X", "gender"],
  ["communicationSupported=FAX", "communicationSupported"],
  ["phoneNumber=12", "phoneNumber"],
  ["customFields[nope]=1", "customFields[nope]"],
  ["serach=anna", "serach"],
  ["page=1&page=2", "page"],
];
for (const [query, field] of badQueries) {
  test(`GET /contacts?${query} is a 400 that names ${field}`, async ({ api }) => {
    const answer = await api.get(`/api/v1/contacts?${query}`);
    expect(answer.status()).toBe(400);
    expect((await answer.json()).errors[0].field).toBe(field);
  });
}

test("the contacts of an import that is not there are a 404", async ({ api }) => {
  expect((await api.get("/api/v1/contacts?importId=999999999")).status()).toBe(404);
});
