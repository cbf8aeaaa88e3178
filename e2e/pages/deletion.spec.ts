import type { Page } from "playwright/test";
import { keptSelectionKey, readSelection, writeSelection } from "@/components/contacts/kept-selection";
import { sql } from "@/db/postgres";
import { addSamplePeople } from "@/db/sample-book";
import { expect, expectAccessible, test } from "../support/test";
import { countHeld, givePeople, idsOfPeople } from "./given";

const tick = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}` });
const dialogOf = (page: Page) => page.getByRole("alertdialog");

async function selectAll(page: Page, count: string) {
  await page.getByRole("checkbox", { name: "Select all on this page" }).click();
  await page.getByRole("button", { name: `Select all ${count}` }).click();
}

test("a few: the number counted now, the names, what stays; nothing to type", async ({ book, api }) => {
  await givePeople(api, 5);
  await book.goto("/contacts");
  await tick(book, "Person 002").click();
  await tick(book, "Person 004").click();
  await book.getByRole("button", { name: "Delete…" }).click();
  const dialog = dialogOf(book);
  await expect(dialog).toContainText("Delete 2 contacts?");
  await expect(dialog).toContainText("Person 002, Person 004");
  await expect(dialog).toContainText("3 contacts stay");
  await expect(dialog).toContainText("Delivery history");
  await expect(dialog.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(book);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await countHeld(api)).toBe(5);
  await book.getByRole("button", { name: "Delete…" }).click();
  await dialog.getByRole("button", { name: "Delete 2" }).click();
  await expect(book.getByText("Deleted 2 contacts. 3 stay.")).toBeVisible();
  await expect(book.getByRole("row")).toHaveCount(4);
});

test("above a hundred the number is typed", async ({ book, api }) => {
  await givePeople(api, 101);
  await book.goto("/contacts");
  await selectAll(book, "101");
  await book.getByRole("button", { name: "Delete…" }).click();
  const remove = dialogOf(book).getByRole("button", { name: "Delete 101" });
  await expect(remove).toBeDisabled();
  await dialogOf(book).getByLabel("Type 101 to confirm").fill("100");
  await expect(remove).toBeDisabled();
  await dialogOf(book).getByLabel("Type 101 to confirm").fill("101");
  await expectAccessible(book);
  await remove.click();
  await expect(book.getByText("Your address book is empty")).toBeVisible();
});

test("for all except some it is typed too, and exactly those stay", async ({ book, api }) => {
  await givePeople(api, 6);
  await book.goto("/contacts?limit=3");
  await selectAll(book, "6");
  await tick(book, "Person 002").click();
  await book.getByRole("button", { name: "Delete…" }).click();
  await expect(dialogOf(book)).toContainText("6 match, 1 is kept");
  await expect(dialogOf(book)).toContainText("Kept: Person 002");
  await dialogOf(book).getByLabel("Type 5 to confirm").fill("5");
  await book.keyboard.press("Enter");
  await expect(book.getByText("Deleted 5 contacts. 1 stays.")).toBeVisible();
  await expect(book.getByRole("row")).toHaveCount(2);
  await expect(book.getByRole("row").nth(1)).toContainText("Person 002");
});

test("when contacts were added meanwhile nothing goes, and the dialog says so in words", async ({
  book,
  api,
}) => {
  await givePeople(api, 4);
  await book.goto("/contacts?limit=2");
  await selectAll(book, "4");
  await book.getByRole("button", { name: "Delete…" }).click();
  await expect(dialogOf(book)).toContainText("Delete 4 contacts?");
  await givePeople(api, 3, 5);
  await dialogOf(book).getByRole("button", { name: "Delete 4" }).click();
  await expect(dialogOf(book).getByRole("alert")).toContainText(
    "3 contacts were added meanwhile: 7 would go.",
  );
  expect(await countHeld(api)).toBe(7);
  await expectAccessible(book);
  await dialogOf(book).getByRole("button", { name: "Delete 7" }).click();
  await expect(book.getByText("Your address book is empty")).toBeVisible();
});

test("a hundred thousand exceptions travel from the browser, and are honoured", async ({ book, api }) => {
  await givePeople(api, 3);
  const [first] = await idsOfPeople(api);
  await book.goto("/contacts");
  const done = await book.evaluate(async (kept) => {
    const notIds = [kept, ...Array.from({ length: 99_999 }, (_, n) => 1_000_000_000 + n)];
    const answer = await fetch("/api/v1/contacts", {
      method: "DELETE",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ filter: {}, notIds, expectedCount: 2 }),
    });
    return answer.json();
  }, first);
  expect(done).toEqual({ deleted: 2, kept: 1 });
});

test("all but a hundred thousand: exactly those stay", async ({ book, account: { accountId } }) => {
  test.setTimeout(240_000);
  await addSamplePeople(accountId, 0, 100_500);
  await book.goto("/contacts");
  await selectAll(book, "100,500");
  const boxes = book.getByRole("table", { name: "Contacts" }).getByRole("checkbox");
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await expect(book.getByRole("toolbar")).toContainText("All 100,500 except 2");
  await book.goto("/lists");
  const notIds = await exceptFurther(book, accountId, 100_000);
  await book.goto("/contacts");
  await expect(book.getByRole("toolbar")).toContainText("All 100,500 except 100,000");
  await boxes.nth(1).click();
  await expect(book.getByRole("toolbar")).toContainText("All 100,500 except 99,999");
  await boxes.nth(1).click();
  await book.getByRole("button", { name: "Next page" }).click();
  await expect(book.getByText("51–100 of")).toBeVisible();
  await expect(book.getByRole("toolbar")).toContainText("All 100,500 except 100,000");
  await book.getByRole("button", { name: "Delete…" }).click();
  await expect(dialogOf(book)).toContainText("Delete 500 contacts?");
  await dialogOf(book).getByLabel("Type 500 to confirm").fill("500");
  await dialogOf(book).getByRole("button", { name: "Delete 500" }).click();
  await expect(book.getByText("Deleted 500 contacts. 100,000 stay.")).toBeVisible();
  expect(await idsHeld(accountId)).toEqual(notIds);
});

/**
 * What the table has left goes on as if somebody had taken out more, page by page, for a day: the same words in the
 * same place. @returns all that are excepted, in order
 */
async function exceptFurther(page: Page, accountId: number, count: number): Promise<number[]> {
  const place = { accountId, filterKey: "" };
  const text = await page.evaluate((key) => sessionStorage.getItem(key), keptSelectionKey);
  const byHand = readSelection(place, text ?? "{}");
  if (!byHand || !("notIds" in byHand)) throw new Error(`The table left ${text}`);
  const notIds = new Set(byHand.notIds);
  for (const id of await idsHeld(accountId)) if (notIds.size < count) notIds.add(id);
  await page.evaluate(([key, more]) => sessionStorage.setItem(key, more), [
    keptSelectionKey,
    writeSelection(place, { notIds }),
  ] as const);
  return [...notIds].sort((a, b) => a - b);
}

async function idsHeld(accountId: number): Promise<number[]> {
  const rows = await sql()<
    { id: number }[]
  >`select id from contacts where account_id = ${accountId} order by id`;
  return rows.map(({ id }) => id);
}

test("a server that fails while deleting leaves the dialog open with the reason", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/contacts");
  await tick(book, "Person 001").click();
  await book.getByRole("button", { name: "Delete…" }).click();
  await expect(dialogOf(book)).toContainText("Delete 1 contact?");
  await book.route(/\/api\/v1\/contacts$/, (route) => route.abort());
  await dialogOf(book).getByRole("button", { name: "Delete 1" }).click();
  await expect(dialogOf(book).getByRole("alert")).toContainText("could not be reached");
  expect(await countHeld(api)).toBe(2);
});
