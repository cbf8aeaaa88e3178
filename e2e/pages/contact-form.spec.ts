import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePerson } from "./given";

const save = (page: Page) => page.getByRole("button", { name: "Save changes" });

test("a contact is made: number as its country writes it, own fields, lists", async ({ book, api }) => {
  await api.post("/api/v1/custom-fields", { data: { key: "city", label: "City", type: "text" } });
  await giveList(api, "Spring");
  await book.goto("/contacts/new");
  await expectAccessible(book);
  await book.getByLabel("First name").fill("Zoë");
  await book.getByLabel("Phone number").fill("3331234567");
  await book.getByLabel("E-mail").fill("zoe@example.com");
  await expect(book.getByLabel("Phone number")).toHaveValue("+39 333 123 4567");
  await expect(book.getByText("Valid number")).toBeVisible();
  await expect(book.getByLabel("SMS")).toBeChecked();
  await book.getByLabel("City").fill("Bari");
  await book.getByRole("button", { name: "Add to list" }).click();
  await book.getByRole("option", { name: "Spring" }).click();
  await book.keyboard.press("Escape");
  await book.getByRole("button", { name: "Add contact" }).click();
  await expect(book).toHaveURL(/\/contacts\/\d+$/);
  await expect(book.getByRole("heading", { name: "Zoë" })).toBeVisible();
  const { contacts } = await (await api.get("/api/v1/contacts?search=zoe")).json();
  expect(contacts[0]).toMatchObject({
    phoneNumber: "+393331234567",
    customFields: { city: "Bari" },
    lists: [{ name: "Spring" }],
  });
});

test("errors stand beside their fields", async ({ book, api }) => {
  await api.post("/api/v1/custom-fields", { data: { key: "spent", label: "Spent", type: "number" } });
  await book.goto("/contacts/new");
  await book.getByLabel("E-mail").fill("not an address");
  await book.getByLabel("Phone number").fill("12");
  await book.getByLabel("Spent").fill("a lot");
  await book.getByRole("button", { name: "Add contact" }).click();
  await expect(book.getByLabel("E-mail")).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(book.getByLabel("Phone number")).toHaveAccessibleDescription(/not a phone number/);
  await expect(book.getByLabel("Spent")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(book);
});

test("a server that fails while saving leaves what was typed, and says so", async ({ book, api }) => {
  const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto(`/contacts/${id}`);
  await book.getByLabel("Last name").fill("Conti");
  await book.route(`**/api/v1/contacts/${id}`, (route) =>
    route.request().method() === "PUT" ? route.fulfill({ status: 500, body: "" }) : route.continue(),
  );
  await book.getByRole("button", { name: "Save changes" }).click();
  await expect(book.getByText("The server answered with an error (500).")).toBeVisible();
  await expect(book.getByLabel("Last name")).toHaveValue("Conti");
  await book.unroute(`**/api/v1/contacts/${id}`);
  await book.getByRole("button", { name: "Save changes" }).click();
  await expect(book.getByText("Saved", { exact: true })).toBeVisible();
  await expect(book.getByRole("heading", { name: "Anna Conti" })).toBeVisible();
});

test("a custom number takes a point or a comma", async ({ book, api }) => {
  await api.post("/api/v1/custom-fields", { data: { key: "spent", label: "Spent", type: "number" } });
  const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto(`/contacts/${id}`);
  await book.getByLabel("Spent").fill("3112,11");
  await book.getByRole("button", { name: "Save changes" }).click();
  await expect(book.getByText("Saved", { exact: true })).toBeVisible();
  const { customFields } = await (await api.get(`/api/v1/contacts/${id}`)).json();
  expect(customFields).toEqual({ spent: 3112.11 });
});

test("a field may be called as JavaScript calls its own", async ({ book, api }) => {
  await api.post("/api/v1/custom-fields", { data: { key: "constructor", label: "Builder", type: "text" } });
  const made = await api.post("/api/v1/contacts", {
    data: { email: "anna@example.com", customFields: { constructor: "Rossi" } },
  });
  const { id } = await made.json();
  await book.goto(`/contacts/${id}`);
  await expect(book.getByLabel("Builder")).toHaveValue("Rossi");
  await book.getByLabel("Builder").fill("Verdi");
  await book.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(async () => (await (await api.get(`/api/v1/contacts/${id}`)).json()).customFields)
    .toEqual({ constructor: "Verdi" });
});

test("a number that is somebody's already leads to them", async ({ book, api }) => {
  const anna = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto("/contacts/new");
  await book.getByLabel("Phone number").fill("+39 333 123 4567");
  await book.getByRole("button", { name: "Add contact" }).click();
  const link = book.getByRole("link", { name: "Open Anna" });
  await expect(link).toHaveAttribute("href", `/contacts/${anna}`);
  await expectAccessible(book);
});

test("edited over the table, in the table's own place", async ({ book, api }) => {
  await givePerson(api, { firstName: "Anna", lastName: "Rossi", phoneNumber: "+393331234567" });
  await book.goto("/contacts?search=anna");
  await book.getByRole("link", { name: "Anna Rossi" }).click();
  const panel = book.getByRole("dialog", { name: "Anna Rossi" });
  await expect(panel.getByLabel("Phone number")).toHaveValue("+39 333 123 4567");
  await expectAccessible(book);
  await panel.getByLabel("Last name").fill("Verdi");
  await save(book).click();
  await expect(book.getByText("Saved")).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect(book.getByRole("link", { name: "Anna Verdi" })).toBeVisible();
  await expect(book).toHaveURL(/search=anna$/);
});

test("two people edit: different fields both stay, the same field is shown with both values", async ({
  book,
  api,
}) => {
  const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567", notes: "old" });
  await book.goto(`/contacts/${id}`);
  await book.getByLabel("First name").fill("Annina");
  await api.put(`/api/v1/contacts/${id}`, { data: { lastName: "Rossi" } });
  await save(book).click();
  await expect(book.getByRole("heading", { name: "Annina Rossi" })).toBeVisible();
  await book.getByLabel("Notes").fill("mine");
  await api.put(`/api/v1/contacts/${id}`, { data: { notes: "theirs" } });
  await save(book).click();
  const clash = book.getByRole("alert").filter({ hasText: "Somebody else changed" });
  await expect(clash).toContainText("mine");
  await expect(clash).toContainText("theirs");
  await expectAccessible(book);
  await clash.getByRole("button", { name: "Keep mine" }).click();
  await save(book).click();
  const kept = async () => {
    const { notes, fullName } = await (await api.get(`/api/v1/contacts/${id}`)).json();
    return [notes, fullName];
  };
  await expect.poll(kept).toEqual(["mine", "Annina Rossi"]);
});

test("unsaved changes are guarded on a link, on closing the panel and on going back", async ({
  book,
  api,
}) => {
  const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto("/contacts");
  await book.getByRole("link", { name: "Anna" }).click();
  await book.getByLabel("Notes").fill("half a sentence");
  await book.keyboard.press("Escape");
  const question = book.getByRole("alertdialog", { name: "Discard the changes?" });
  await expect(question).toBeVisible();
  await expectAccessible(book);
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(book.getByLabel("Notes")).toHaveValue("half a sentence");
  await book.evaluate(() => window.history.back());
  await question.getByRole("button", { name: "Discard" }).click();
  await expect(book.getByRole("dialog")).toHaveCount(0);

  await book.goto(`/contacts/${id}`);
  await book.getByLabel("Notes").fill("half a sentence");
  await book.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Lists/ }).click();
  await question.getByRole("button", { name: "Discard" }).click();
  await expect(book).toHaveURL(/\/lists/);
  expect((await (await api.get(`/api/v1/contacts/${id}`)).json()).notes).toBeNull();
});

test("a contact is deleted from its page; an unknown one says there is nothing", async ({ book, api }) => {
  const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto(`/contacts/${id}`);
  await expectAccessible(book);
  await book.getByRole("button", { name: "Delete…" }).click();
  await book.getByRole("alertdialog").getByRole("button", { name: "Delete 1" }).click();
  await expect(book.getByText("Your address book is empty")).toBeVisible();
  await book.goto(`/contacts/${id}`);
  await expect(book.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expectAccessible(book);
});

test("what was sent to a contact is on its page", async ({ book, api }) => {
  const contactId = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto(`/contacts/${contactId}`);
  await expect(book.getByText("Nothing has been sent")).toBeVisible();
  const sentAt = "2026-11-20T10:00:00Z";
  const delivery = { contactId, campaign: "Black Friday", channel: "SMS", status: "DELIVERED", sentAt };
  await api.post("/api/v1/deliveries", { data: delivery });
  await book.reload();
  const history = book.getByRole("region", { name: /Delivery history/ });
  await expect(history.getByRole("listitem")).toContainText("Black Friday");
  await expect(history.getByRole("listitem")).toContainText("Delivered");
  await expectAccessible(book);
});
