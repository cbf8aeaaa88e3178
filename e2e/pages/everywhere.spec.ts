import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople } from "./given";

test("signing out leads to signing in, and the book is shut", async ({ book }) => {
  await book.goto("/contacts");
  await book.getByRole("button", { name: /Giulia Ferri/ }).click();
  await expectAccessible(book);
  await book.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(book).toHaveURL(/\/sign-in/);
  await book.goto("/contacts?search=anna");
  await expect(book).toHaveURL(/\/sign-in\?next=/);
});

test("a session that ended elsewhere leads to signing in and back", async ({ book, account }) => {
  // What the page asks while it opens must be answered, or that question is the one that leads away.
  await book.goto("/contacts", { waitUntil: "networkidle" });
  await expect(book.getByRole("link", { name: "Import a file" })).toBeVisible();
  await book.context().clearCookies();
  await book.getByRole("textbox", { name: "Search contacts" }).fill("anna");
  await expect(book).toHaveURL(/\/sign-in\?next=/);
  await book.getByLabel("E-mail").fill(account.email);
  await book.getByLabel("Password", { exact: true }).fill(account.password);
  await book.getByRole("button", { name: "Sign in" }).click();
  await expect(book).toHaveURL(/\/contacts\?search=anna/);
});

test("an empty book, a search for nobody, and three contacts each say what to do", async ({ book, api }) => {
  await book.goto("/contacts");
  await expect(book.getByRole("link", { name: "Import a file" })).toBeVisible();
  await expect(book.getByRole("link", { name: "Add a contact" })).toBeVisible();
  await expectAccessible(book);
  await givePeople(api, 3);
  await book.goto("/contacts");
  await expect(book.getByRole("table", { name: "Contacts" }).getByRole("row")).toHaveCount(4);
  await expect(book.getByText("1–3 of")).toBeVisible();
  await book.getByRole("textbox", { name: "Search contacts" }).fill("xyzzy");
  await expect(book.getByText("Nobody matches “xyzzy”")).toBeVisible();
  await expectAccessible(book);
  await book.getByRole("button", { name: "Clear filters" }).click();
  await expect(book.getByRole("table", { name: "Contacts" }).getByRole("row")).toHaveCount(4);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("nothing is cut, and what a row needs can be done", async ({ book, api }) => {
    await givePeople(api, 30);
    await giveList(api, "Spring");
    for (const path of ["/contacts", "/contacts/new", "/lists", "/settings/fields", "/import"]) {
      await book.goto(path);
      await expect(book.getByRole("heading").first()).toBeVisible();
      const overflow = await book.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await expectAccessible(book);
    }
    await book.goto("/contacts");
    await book.getByRole("button", { name: "Open the menu" }).click();
    await expect(book.getByRole("dialog", { name: "Menu" })).toBeVisible();
    await expectAccessible(book);
    await book.keyboard.press("Escape");
    await book.getByRole("checkbox", { name: "Select Person 001" }).click();
    await expect(book.getByRole("toolbar")).toContainText("1 selected");
    await expectAccessible(book);
    await book.getByRole("button", { name: "Delete…" }).click();
    await book.getByRole("alertdialog").getByRole("button", { name: "Delete 1" }).click();
    await expect(book.getByText("29 stay")).toBeVisible();
  });
});

for (const theme of ["Light", "Dark"]) {
  test(`the theme ${theme} is kept`, async ({ book }) => {
    await book.goto("/contacts");
    await book.getByRole("button", { name: /Giulia Ferri/ }).click();
    await book.getByRole("menuitemradio", { name: theme }).click();
    await book.reload();
    await expect(book.locator("html")).toHaveAttribute("data-theme", theme.toLowerCase());
  });
}
