import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");
const tick = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}` });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Actions on the selection" });
const pageBox = (page: Page) => page.getByRole("checkbox", { name: "Select all on this page" });

test("shift takes a range, the header box takes the page and gives it back", async ({ book, api }) => {
  await givePeople(api, 6);
  await book.goto("/contacts");
  await tick(book, "Person 002").click();
  await tick(book, "Person 005").click({ modifiers: ["Shift"] });
  await expect(bar(book)).toContainText("4 selected");
  await expect(tick(book, "Person 004")).toBeChecked();
  await expect(pageBox(book)).toHaveJSProperty("indeterminate", true);
  await pageBox(book).click();
  await expect(bar(book)).toContainText("6 selected");
  await pageBox(book).click();
  await expect(bar(book)).toHaveCount(0);
});

test("j, k and x walk and tick, Enter opens, Escape drops", async ({ book, api }) => {
  await givePeople(api, 4);
  await book.goto("/contacts");
  await expect(rowsOf(book)).toHaveCount(5);
  for (const key of ["j", "j", "x", "j", "Shift+X", "k"]) await book.keyboard.press(key);
  await expect(bar(book)).toContainText("2 selected");
  await expect(tick(book, "Person 003")).toBeChecked();
  await book.keyboard.press("Enter");
  await expect(book.getByRole("dialog", { name: "Person 002" })).toBeVisible();
  await book.keyboard.press("Escape");
  await expect(book.getByRole("dialog")).toHaveCount(0);
  await expect(bar(book)).toContainText("2 selected");
  await book.keyboard.press("Escape");
  await expect(bar(book)).toHaveCount(0);
});

test("all that match, less two, holds over pages and orders", async ({ book, api }) => {
  await givePeople(api, 60);
  await book.goto("/contacts?limit=25&search=person");
  await pageBox(book).click();
  await expect(book.getByText("All 25 on this page are selected.")).toBeVisible();
  await book.getByRole("button", { name: "Select all 60 that match" }).click();
  await expectAccessible(book);
  await tick(book, "Person 003").click();
  await book.getByRole("button", { name: "Next page" }).click();
  await expect(tick(book, "Person 030")).toBeChecked();
  await tick(book, "Person 030").click();
  await expect(bar(book)).toContainText("All 60 except 2");
  await book.getByRole("columnheader", { name: "E-mail" }).getByRole("button").click();
  await expect(rowsOf(book).nth(1)).toContainText("Person 001");
  await expect(tick(book, "Person 003")).not.toBeChecked();
  await expect(bar(book)).toContainText("All 60 except 2");
});

test("another filter drops the selection, and says so", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await tick(book, "Person 001").click();
  await book.getByRole("textbox", { name: "Search contacts" }).fill("person 002");
  await expect(book.getByText("Selection dropped, because the filter changed")).toBeVisible();
  await expect(bar(book)).toHaveCount(0);
});

test("the selection is there again after a reload and after a look at another page", async ({
  book,
  api,
}) => {
  await givePeople(api, 4);
  await book.goto("/contacts");
  await pageBox(book).click();
  await tick(book, "Person 002").click();
  await expect(bar(book)).toContainText("3 selected");
  await book.reload();
  await expect(bar(book)).toContainText("3 selected");
  await expect(tick(book, "Person 002")).not.toBeChecked();
  await book.getByRole("link", { name: "Lists" }).click();
  await expect(book.getByRole("heading", { name: "Lists", exact: true })).toBeVisible();
  await book.getByRole("link", { name: /^Contacts/ }).click();
  await expect(bar(book)).toContainText("3 selected");
  await book.goto("/contacts?search=person");
  await expect(rowsOf(book)).toHaveCount(5);
  await expect(bar(book)).toHaveCount(0);
});

test("the selection joins a list, a new one too, and leaves it", async ({ book, api }) => {
  await givePeople(api, 3);
  await giveList(api, "Spring");
  await book.goto("/contacts");
  await pageBox(book).click();
  await bar(book).getByRole("button", { name: "Add to list" }).click();
  await expectAccessible(book);
  await book.getByRole("option", { name: "Spring" }).click();
  await expect(book.getByText("Added 3 contacts to Spring")).toBeVisible();
  await bar(book).getByRole("button", { name: "Add to list" }).click();
  await book.getByRole("combobox", { name: "Add to list" }).fill("Autumn");
  await book.keyboard.press("Enter");
  await expect(book.getByText("Added 3 contacts to Autumn")).toBeVisible();
  await bar(book).getByRole("button", { name: "Remove from list" }).click();
  await book.getByRole("option", { name: "Spring" }).click();
  await expect(book.getByText("Removed 3 contacts from Spring")).toBeVisible();
});

test("inside a list, taking out of it comes first and deleting is worded differently", async ({
  book,
  api,
}) => {
  await givePeople(api, 3);
  const { contacts } = await (await api.get("/api/v1/contacts")).json();
  const list = await giveList(
    api,
    "Spring",
    contacts.map(({ id }: { id: number }) => id),
  );
  await book.goto(`/lists/${list}`);
  await expect(rowsOf(book)).toHaveCount(4);
  await tick(book, "Person 001").click();
  const actions = bar(book).getByRole("button");
  await expect(actions.first()).toHaveText("Remove from Spring");
  await expect(bar(book).getByRole("button", { name: "Delete contacts…" })).toBeVisible();
  await actions.first().click();
  await expect(rowsOf(book)).toHaveCount(3);
});
