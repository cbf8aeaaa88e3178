import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { givePeople } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");

/** From here on nothing is answered, as when the server is down. @returns what brings it back */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  await page.context().route("**/*", (route) => route.abort("connectionrefused"));
  return () => page.context().unroute("**/*");
}

test.beforeEach(async ({ book, api }) => {
  await givePeople(api, 60);
  await book.goto("/contacts", { waitUntil: "networkidle" });
  await expect(rowsOf(book)).toHaveCount(51);
});

test("with the server down, a contact that is opened says so beside the table, and can be tried again", async ({
  book,
}) => {
  const restore = await cutOff(book);
  await book.getByRole("link", { name: "Person 003" }).click();
  const panel = book.getByRole("dialog");
  await expect(panel.getByText("The contact could not be loaded")).toBeVisible();
  await expect(book.locator("table")).toBeVisible();
  await restore();
  await panel.getByRole("button", { name: "Try again" }).click();
  await expect(panel.getByLabel("Last name")).toHaveValue("003");
});

test("with the server down, a link leaves the page as it is and opens once there is an answer", async ({
  book,
}) => {
  const restore = await cutOff(book);
  await book.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Lists/ }).click();
  const alert = book.getByRole("alert").filter({ hasText: "The server does not answer" });
  await expect(alert).toBeVisible();
  await expect(rowsOf(book)).toHaveCount(51);
  await expectAccessible(book);
  // The page asks every few seconds by itself, so only before there is an answer the button is surely there.
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeVisible();
  await restore();
  await expect(book).toHaveURL(/\/lists$/);
  await expect(book.getByRole("heading", { name: "Lists", exact: true })).toBeVisible();
  await expect(alert).toBeHidden();
});

test("with the server down, the next page leaves the rows of this one, and can be tried again", async ({
  book,
}) => {
  const restore = await cutOff(book);
  await book.getByRole("columnheader", { name: "E-mail" }).getByRole("button").click();
  const alert = book.getByRole("alert").filter({ hasText: "The contacts could not be loaded" });
  await expect(alert).toBeVisible();
  await expect(rowsOf(book)).toHaveCount(51);
  await expectAccessible(book);
  await restore();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await expect(rowsOf(book)).toHaveCount(51);
});

test("with the server down, what is done with the selection says so and the page stays", async ({ book }) => {
  await book.getByRole("checkbox", { name: "Select Person 003" }).click();
  await expect(book.getByRole("toolbar")).toContainText("1 selected");
  const restore = await cutOff(book);
  await book.getByRole("toolbar").getByRole("button", { name: "Edit a field" }).click();
  await expect(book.getByText("The server could not be reached").first()).toBeVisible();
  await expect(book.locator("table")).toBeVisible();
  await restore();
  await book.getByRole("button", { name: "Try again" }).first().click();
  await expect(book.getByRole("dialog", { name: "Edit a field of 1 contact" })).toBeVisible();
});
