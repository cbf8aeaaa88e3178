import type { Page } from "playwright/test";
import { expect, test } from "../support/test";
import { givePeople } from "./given";

/** The page as the server drew it, until the function given back lets its scripts in. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return release;
}

test("what is typed before the table has come to life is searched as soon as it has", async ({
  book,
  api,
}) => {
  await givePeople(api, 5);
  const release = await openWithoutScripts(book, "/contacts");
  const search = book.getByRole("textbox", { name: "Search contacts" });
  const rows = book.getByRole("table", { name: "Contacts" }).getByRole("row");
  await search.fill("person 002");
  await expect(rows).toHaveCount(6);
  release();
  await expect(rows).toHaveCount(2);
  await expect(search).toHaveValue("person 002");
});

test("what is typed before the sign-in form has come to life is sent", async ({ page, account }) => {
  const release = await openWithoutScripts(page, "/sign-in");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  release();
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/contacts/);
});
