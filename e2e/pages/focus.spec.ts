import type { Page } from "playwright/test";
import { italianCsv } from "../support/import-files";
import { expect, test } from "../support/test";
import { giveList, givePeople } from "./given";
import { pickFile } from "./import-wizard";

const filterButton = (page: Page) => page.getByRole("button", { name: "Filter", exact: true });

test("after a filter is chosen or given up, the focus is on the button that opened it", async ({
  book,
  api,
}) => {
  await givePeople(api, 3);
  await giveList(api, "Spring");
  await book.goto("/contacts");
  await filterButton(book).press("Enter");
  await expect(book.getByRole("button", { name: "In list", exact: true })).toBeFocused();
  await book.getByRole("button", { name: "Valid number" }).press("Enter");
  const yes = book.getByRole("radio", { name: "Valid", exact: true });
  await expect(yes).toBeFocused();
  await yes.press("Space");
  await expect(book.getByRole("button", { name: "Valid number", exact: true })).toBeVisible();
  await expect(filterButton(book)).toBeFocused();
  await filterButton(book).press("Enter");
  await book.keyboard.press("Escape");
  await expect(filterButton(book)).toBeFocused();
});

test("when the control goes with what was chosen, the focus goes to its neighbour", async ({ book, api }) => {
  await givePeople(api, 3);
  await giveList(api, "Spring");
  await book.goto("/contacts?isValid=true");
  await book.getByRole("button", { name: "List first" }).press("Enter");
  await book.getByRole("combobox", { name: "Whose members come first" }).press("Enter");
  await expect(book.getByRole("button", { name: "List first" })).toBeHidden();
  await expect(filterButton(book)).toBeFocused();
  await book.getByRole("button", { name: "Remove the filter Valid number" }).press("Enter");
  await expect(filterButton(book)).toBeFocused();
  await book.getByRole("checkbox", { name: "Select Person 001" }).press("Space");
  await book.getByRole("button", { name: "Clear the selection" }).press("Enter");
  await expect(book.getByRole("toolbar")).toHaveCount(0);
  await expect(book.locator("body")).not.toBeFocused();
});

test("j and k move the focus from row to row, and Escape leads back to the row from its contact", async ({
  book,
  api,
}) => {
  await givePeople(api, 30);
  await book.goto("/contacts");
  const link = (name: string) => book.getByRole("link", { name });
  for (const [key, name] of [
    ["j", "Person 001"],
    ["j", "Person 002"],
    ["j", "Person 003"],
    ["k", "Person 002"],
  ] as const) {
    await book.keyboard.press(key);
    await expect(link(name)).toBeFocused();
  }
  const ground = (name: string) =>
    book
      .getByRole("row")
      .filter({ has: link(name) })
      .evaluate((row) => getComputedStyle(row).backgroundColor);
  expect(await ground("Person 002")).not.toBe(await ground("Person 005"));
  await book.keyboard.press("Enter");
  await expect(book.getByRole("dialog", { name: "Person 002" })).toBeVisible();
  await expect(book.getByLabel("Last name")).toBeVisible();
  await book.keyboard.press("Escape");
  await expect(book.getByRole("dialog")).toHaveCount(0);
  await expect(link("Person 002")).toBeFocused();
  await link("Person 010").focus();
  await book.keyboard.press("j");
  await expect(link("Person 011")).toBeFocused();
  for (let n = 0; n < 19; n++) await book.keyboard.press("j");
  await expect(link("Person 030")).toBeFocused();
  await expect(link("Person 030")).toBeInViewport();
});

test("a dialog gives the focus back to what opened it", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await book.getByRole("checkbox", { name: "Select Person 001" }).click();
  const edit = book.getByRole("button", { name: "Edit a field" });
  await edit.press("Enter");
  await expect(book.getByRole("dialog")).toBeVisible();
  await book.keyboard.press("Escape");
  await expect(edit).toBeFocused();
  const more = book.getByRole("button", { name: "More actions" });
  await more.press("Enter");
  await book.getByRole("menuitem", { name: "Keep only these…" }).press("Enter");
  await expect(book.getByRole("alertdialog")).toBeVisible();
  await book.keyboard.press("Escape");
  await expect(book.getByRole("alertdialog")).toHaveCount(0);
  await expect(more).toBeFocused();
  const search = book.getByRole("textbox", { name: "Search contacts" });
  await search.press("Escape");
  await expect(search).not.toBeFocused();
  await expect(book.locator("body")).not.toBeFocused();
});

for (const size of [
  { width: 1440, height: 600 },
  { width: 390, height: 700 },
]) {
  test(`at ${size.width} pixels what matters stays in sight while one scrolls`, async ({ book, api }) => {
    await book.setViewportSize(size);
    await givePeople(api, 1);
    await pickFile(book, italianCsv(200));
    const check = book.getByRole("button", { name: "Check all rows" });
    await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
    await book.getByRole("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    expect(await book.getByRole("main").evaluate((main) => main.scrollTop)).toBeGreaterThan(50);
    await expect(check).toBeInViewport({ ratio: 1 });
    await check.click({ trial: true });
    await book.goto("/contacts");
    await book.getByRole("link", { name: "Person 001" }).click();
    const panel = book.getByRole("dialog", { name: "Person 001" });
    await expect(panel.getByLabel("Last name")).toBeVisible();
    await panel.evaluate((drawer) => drawer.scrollTo(0, drawer.scrollHeight));
    await expect(panel.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
    await expect(panel.getByText("Person 001", { exact: true }).last()).toBeInViewport({ ratio: 1 });
    await panel.getByRole("button", { name: "Close" }).click();
    await expect(panel).toBeHidden();
  });
}
