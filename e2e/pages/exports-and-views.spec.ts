import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "../support/test";
import { givePeople, idsOfPeople } from "./given";

/** In the order of names; a file has them in the order they were made. */
function namesIn(file: Buffer): string[] {
  return [...file.toString().matchAll(/Person 00\d/g)].map(String).sort();
}

for (const [name, extension] of [
  ["CSV", "csv"],
  ["Excel", "xlsx"],
  ["vCard", "vcf"],
] as const) {
  test(`the selection is downloaded as ${name}`, async ({ book, api }) => {
    await givePeople(api, 3);
    await book.goto("/contacts");
    await book.getByRole("checkbox", { name: "Select all on this page" }).click();
    await book.getByRole("checkbox", { name: "Select Person 002" }).click();
    await book.getByRole("button", { name: "Export" }).click();
    await expectAccessible(book);
    const coming = book.waitForEvent("download");
    await book.getByRole("menuitem", { name: `Export as ${name}` }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^contacts-[\\d-]+\\.${extension}$`));
    await expect(book.getByText("Exported 2 contacts")).toBeVisible();
    const bytes = await readFile(await file.path());
    if (extension === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else expect(namesIn(bytes)).toEqual(["Person 001", "Person 003"]);
  });
}

test("a copy is downloaded before deleting, of exactly those who would go", async ({ book, api }) => {
  await givePeople(api, 4);
  await book.goto("/contacts?limit=2");
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Select all 4" }).click();
  await book.getByRole("checkbox", { name: "Select Person 001" }).click();
  await book.getByRole("button", { name: "Delete…" }).click();
  const coming = book.waitForEvent("download");
  await book.getByRole("button", { name: "Download a copy first" }).click();
  const copy = await readFile(await (await coming).path());
  expect(namesIn(copy)).toEqual(["Person 002", "Person 003", "Person 004"]);
});

test("an export is listed, made again, and its link is good only as it was signed", async ({
  api,
  playwright,
  baseURL,
}) => {
  await givePeople(api, 2);
  const [first] = await idsOfPeople(api);
  const body = { contactIds: [first], format: "csv" };
  const made = await api.post("/api/v1/exports/contacts", { data: body });
  expect(made.status()).toBe(202);
  const { id } = await made.json();
  const read = async () => (await api.get(`/api/v1/exports/${id}`)).json();
  await expect.poll(async () => (await read()).isAvailableForDownload).toBe(true);
  const { downloadUrl } = await read();
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await (await stranger.get(downloadUrl)).text()).trim().split("\r\n")).toHaveLength(2);
  expect((await stranger.get(downloadUrl.replace(/expires=\d/, "expires=9"))).status()).toBe(403);
  expect((await stranger.get(downloadUrl.replace(/account=\d+/, "account=1"))).status()).toBe(403);
  await stranger.dispose();
  expect((await api.post(`/api/v1/exports/${id}`)).status()).toBe(202);
  expect(await (await api.get("/api/v1/exports")).json()).toMatchObject({ total: 1, exports: [{ id }] });
  expect((await api.get("/api/v1/exports/999999999")).status()).toBe(404);
  const bad = { format: "pdf", listIds: [999_999_999] };
  expect((await api.post("/api/v1/exports/contacts", { data: bad })).status()).toBe(400);
});

test("a view is saved by name, opened from anywhere, renamed and deleted", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await expect(book.getByRole("button", { name: "Save view" })).toHaveCount(0);
  await book.getByRole("textbox", { name: "Search contacts" }).fill("person 002");
  await book.getByRole("columnheader", { name: "E-mail" }).getByRole("button").click();
  await book.getByRole("button", { name: "Save view" }).click();
  await expectAccessible(book);
  await book.getByLabel("Name of the view").fill("Only two");
  await book.keyboard.press("Enter");
  const link = book.getByRole("link", { name: "Only two" });
  await expect(link).toHaveAttribute("aria-current", "true");
  await book.goto("/lists");
  await link.click();
  await expect(book).toHaveURL(/sortBy=email/);
  await expect(book.getByRole("textbox", { name: "Search contacts" })).toHaveValue("person 002");
  await expect(book.getByRole("table", { name: "Contacts" }).getByRole("row")).toHaveCount(2);
  await expectAccessible(book);
  await book.getByRole("button", { name: "Actions for the view Only two" }).click();
  await book.getByRole("menuitem", { name: "Rename…" }).click();
  await book.getByRole("dialog").getByLabel("Name").fill("Just one");
  await expectAccessible(book);
  await book.keyboard.press("Enter");
  await book.getByRole("button", { name: "Actions for the view Just one" }).click();
  await book.getByRole("menuitem", { name: "Delete…" }).click();
  await book.getByRole("alertdialog").getByRole("button", { name: "Delete the view" }).click();
  await expect(book.getByRole("link", { name: "Just one" })).toHaveCount(0);
});

test("views are the account's own, with names of their own", async ({ api }) => {
  const view = { name: "Mine", query: "isValid=false" };
  const made = await api.post("/api/v1/views", { data: view });
  expect(made.status()).toBe(201);
  expect((await api.post("/api/v1/views", { data: { ...view, name: "MINE" } })).status()).toBe(409);
  expect((await api.post("/api/v1/views", { data: { query: "" } })).status()).toBe(400);
  const { id } = await made.json();
  const changed = await api.put(`/api/v1/views/${id}`, { data: { query: "isTest=true" } });
  expect(await changed.json()).toMatchObject({ name: "Mine", query: "isTest=true" });
  expect((await api.delete(`/api/v1/views/${id}`)).status()).toBe(204);
  expect((await api.delete(`/api/v1/views/${id}`)).status()).toBe(404);
  expect(await (await api.get("/api/v1/views")).json()).toEqual({ views: [] });
});
