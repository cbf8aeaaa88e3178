import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { givePeople, givePerson } from "./given";

const header = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });
const edge = (page: Page, name: string) => page.getByRole("separator", { name: `Width of ${name}` });

async function widthOf(column: Locator): Promise<number> {
  return (await column.boundingBox())?.width ?? 0;
}

async function drag(page: Page, from: Locator, by: number): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("What is to be dragged is not there.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

test("a column is dragged wider, and no other moves in width; it stays so after a reload", async ({
  book,
  api,
}) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  const [email, phone] = [header(book, "E-mail"), header(book, "Phone")];
  const before = { email: await widthOf(email), phone: await widthOf(phone) };
  await drag(book, edge(book, "E-mail"), 80);
  await expect(book).toHaveURL(/widths=.*email:\d+/);
  expect(Math.abs((await widthOf(email)) - before.email - 80)).toBeLessThanOrEqual(2);
  expect(Math.abs((await widthOf(phone)) - before.phone)).toBeLessThanOrEqual(2);
  const dragged = await widthOf(email);
  await book.reload();
  expect(await widthOf(email)).toBe(dragged);
  await expect(book.getByRole("button", { name: "Save view" })).toBeVisible();
  await expectAccessible(book);
  await book.getByRole("button", { name: "Columns" }).click();
  await book.getByRole("menuitem", { name: "As at first" }).click();
  await expect(book).not.toHaveURL(/widths/);
});

test("a width set just before another page is opened is kept, and holds nobody back", async ({
  book,
  api,
}) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await drag(book, edge(book, "E-mail"), 80);
  const dragged = await widthOf(header(book, "E-mail"));
  await book.getByRole("link", { name: "Lists" }).click();
  await expect(book.getByRole("heading", { name: "Lists", exact: true })).toBeVisible();
  await expect(book).toHaveURL(/\/lists$/);
  await book.goBack();
  await expect.poll(() => widthOf(header(book, "E-mail"))).toBe(dragged);
});

test("the arrow keys set the width, Enter and a double click fit it to the longest text", async ({
  book,
  api,
}) => {
  const email = `${"long.".repeat(12)}name@example.com`;
  await givePerson(api, { firstName: "Anna", email });
  await book.goto("/contacts");
  const cell = book.getByRole("cell", { name: email });
  const isCut = () =>
    cell
      .locator("span")
      .first()
      .evaluate((text) => text.scrollWidth > text.clientWidth);
  expect(await isCut()).toBe(true);
  const width = await widthOf(header(book, "E-mail"));
  await edge(book, "E-mail").focus();
  await book.keyboard.press("ArrowLeft");
  await expect.poll(() => widthOf(header(book, "E-mail"))).toBeLessThan(width - 10);
  await book.keyboard.press("Enter");
  await expect.poll(isCut).toBe(false);
  const fitted = await widthOf(header(book, "E-mail"));
  await drag(book, edge(book, "E-mail"), -200);
  await expect.poll(isCut).toBe(true);
  await edge(book, "E-mail").dblclick();
  await expect.poll(() => widthOf(header(book, "E-mail"))).toBe(fitted);
});

test("a header is dragged to another place, and does not sort by that; the name stays first", async ({
  book,
  api,
}) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  const from = await header(book, "E-mail").boundingBox();
  const to = await header(book, "Name").boundingBox();
  if (!from || !to) throw new Error("The headers are not there.");
  await drag(book, header(book, "E-mail").getByRole("button"), to.x - from.x);
  await expect(book.getByRole("columnheader").nth(1)).toHaveAccessibleName("Name");
  await expect(book.getByRole("columnheader").nth(2)).toHaveAccessibleName("E-mail");
  await expect(book).toHaveURL(/columns=fullName,email,phoneNumber/);
  await expect(header(book, "E-mail")).toHaveAttribute("aria-sort", "none");
  await expect(book.getByRole("row").nth(1).getByRole("cell").nth(2)).toHaveText("person001@example.com");
  await drag(book, header(book, "Name"), 400);
  await expect(book.getByRole("columnheader").nth(1)).toHaveAccessibleName("Name");
});

test("the next page is there before it is asked for", async ({ book, api }) => {
  await givePeople(api, 60);
  const ahead = book.waitForResponse(/api\/v1\/contacts\?.*page=1/);
  await book.goto("/contacts?limit=25");
  await ahead;
  await book.route(/api\/v1\/contacts\?.*page=1/, (route) => route.abort());
  await book.getByRole("button", { name: "Next page" }).click();
  await expect(book.getByRole("link", { name: "Person 026" })).toBeVisible();
  await expect(book.getByText("26–50 of")).toBeVisible();
});
