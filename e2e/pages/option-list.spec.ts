import type { APIRequestContext, Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList } from "./given";

const names = Array.from({ length: 24 }, (_, place) => `List ${String(place + 1).padStart(2, "0")}`);
const box = (page: Page) => page.getByRole("combobox", { name: "Search lists" });

const options = (page: Page, state = {}) =>
  page.getByRole("listbox", { name: "Search lists" }).getByRole("option", state);

/** The lists of a new contact, open to be picked from. */
async function openLists(page: Page, api: APIRequestContext): Promise<void> {
  for (const name of names) await giveList(api, name);
  await page.goto("/contacts/new");
  await page.getByRole("button", { name: "Add to list" }).click();
  await expect(box(page)).toBeFocused();
}

async function activeOption(page: Page): Promise<Locator> {
  const id = await box(page).getAttribute("aria-activedescendant");
  return page.locator(`[id="${id}"]`);
}

test("the option the keys are at is in sight, to the end and back", async ({ book, api }) => {
  await openLists(book, api);
  for (let n = 0; n < 15; n++) await book.keyboard.press("ArrowDown");
  await expect(await activeOption(book)).toHaveAccessibleName(/^List 16/);
  await expect(await activeOption(book)).toBeInViewport({ ratio: 1 });
  await book.keyboard.press("End");
  await expect.poll(async () => (await activeOption(book)).textContent()).toContain("List 24");
  await expect(await activeOption(book)).toBeInViewport({ ratio: 1 });
  await book.keyboard.press("Home");
  await expect.poll(async () => (await activeOption(book)).textContent()).toContain("List 01");
  await expect(await activeOption(book)).toBeInViewport({ ratio: 1 });
  await expectAccessible(book);
});

test("a part of the name finds, Enter takes, a click leaves the keys where they are", async ({
  book,
  api,
}) => {
  await openLists(book, api);
  await box(book).fill("IST 2");
  await expect(options(book)).toHaveCount(5);
  await book.keyboard.press("ArrowDown");
  await book.keyboard.press("Enter");
  await expect(options(book, { checked: true })).toHaveAccessibleName(/^List 21/);
  await expect(book.getByRole("button", { name: "Take out of List 21" })).toBeVisible();
  await options(book, { name: "List 23" }).click();
  await book.keyboard.press("ArrowDown");
  await book.keyboard.press("Enter");
  await expect(options(book, { checked: true })).toHaveCount(3);
  await expect(book.getByRole("button", { name: "Take out of List 24" })).toBeVisible();
  await box(book).fill("nothing of that name");
  await expect(options(book)).toHaveCount(0);
  await expect(book.getByText("No list of this name.")).toBeVisible();
  await expectAccessible(book);
});

for (const theme of ["light", "dark"]) {
  test(`in the ${theme} the option the keys are at has a ground of its own`, async ({ book, api }) => {
    await openLists(book, api);
    await book.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    await book.keyboard.press("ArrowDown");
    const option = await (await activeOption(book)).evaluate(lightness);
    const around = await book.getByRole("dialog", { name: "Lists" }).evaluate(lightness);
    expect(Math.abs(option - around)).toBeGreaterThan(8);
  });
}

/** Runs in the browser: 0 to 255. */
function lightness(element: Element): number {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return (red + green + blue) / 3;
}
