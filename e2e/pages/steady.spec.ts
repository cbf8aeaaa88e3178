import type { Page } from "playwright/test";
import { expect, test } from "../support/test";
import { giveList, givePeople, givePerson, idsOfPeople } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");

/** How much has moved on the page by itself since it began, as browsers count it. */
async function readShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

test("nothing moves while the table loads, pages, sorts and searches", async ({ book, api }) => {
  await givePeople(api, 130);
  await giveList(api, "Spring", await idsOfPeople(api));
  await noteShifts(book);
  await book.goto("/contacts", { waitUntil: "networkidle" });
  await expect(book.getByText("1–50 of")).toBeVisible();
  await book.getByRole("button", { name: "Next page" }).click();
  await expect(book.getByText("51–100 of")).toBeVisible();
  await book.getByRole("columnheader", { name: "E-mail" }).getByRole("button").click();
  await expect(book).toHaveURL(/sortBy=email/);
  await book.getByRole("textbox", { name: "Search contacts" }).fill("person015");
  await expect(rowsOf(book)).toHaveCount(2);
  expect(await readShift(book)).toBeLessThan(0.005);
});

test("the rows scroll, and nothing around them", async ({ book, api }) => {
  await givePeople(api, 60);
  for (const height of [820, 500]) {
    await book.setViewportSize({ width: 1440, height });
    await book.goto("/contacts");
    await expect(book.getByText("1–50 of")).toBeVisible();
    const spare = await book.getByRole("main").evaluate((main) => main.scrollHeight - main.clientHeight);
    expect(spare).toBe(0);
    await book.getByRole("region", { name: "Contacts" }).hover();
    await book.mouse.wheel(0, 4000);
    await expect(book.getByRole("link", { name: "Person 050" })).toBeInViewport();
    await expect(book.getByRole("heading", { name: "Contacts" })).toBeInViewport();
  }
});

for (const path of ["/lists", "/contacts/new", "/settings/fields", "/import"]) {
  test(`nothing moves while ${path} loads`, async ({ book, api }) => {
    await giveList(api, "Spring", [
      await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" }),
    ]);
    await noteShifts(book);
    await book.goto(path, { waitUntil: "networkidle" });
    await expect(book.getByRole("heading").first()).toBeVisible();
    expect(await readShift(book)).toBeLessThan(0.005);
  });
}

test.describe("far from the server, in another language", () => {
  test.use({ locale: "it-IT", timezoneId: "Pacific/Auckland" });

  test("both sides draw the same text on every page, before and after the zone is known", async ({
    book,
    api,
  }) => {
    await api.post("/api/v1/custom-fields", { data: { key: "born", label: "Born", type: "date" } });
    const customFields = { born: "1980-01-31" };
    const id = await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567", customFields });
    await giveList(api, "Spring", [id]);
    const paths = [
      "/contacts?columns=born,createdAt",
      `/contacts/${id}`,
      "/lists",
      "/settings/fields",
      "/import",
    ];
    // A difference would be an error in the console, which fails every test of a signed-in page.
    for (const path of [...paths, ...paths]) {
      await book.goto(path, { waitUntil: "networkidle" });
      await expect(book.getByRole("heading").first()).toBeVisible();
    }
    const cookies = await book.context().cookies();
    expect(cookies.find(({ name }) => name === "rubrica-zone")?.value).toBe("Pacific%2FAuckland");
    await book.goto("/contacts?columns=born");
    await expect(book.getByRole("cell", { name: "31 gen 1980" })).toBeVisible();
  });
});

test("the theme of the system is followed at once, unless another was chosen", async ({ book }) => {
  const ground = () => book.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await book.emulateMedia({ colorScheme: "light" });
  await book.goto("/contacts");
  const light = await ground();
  await book.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await book.getByRole("button", { name: /Giulia Ferri/ }).click();
  await book.getByRole("menuitemradio", { name: "Light" }).click();
  await expect.poll(ground).toBe(light);
  await book.getByRole("button", { name: /Giulia Ferri/ }).click();
  await book.getByRole("menuitemradio", { name: "As the system" }).click();
  await expect.poll(ground).toBe(dark);
  await book.emulateMedia({ colorScheme: "light" });
  await expect.poll(ground).toBe(light);
});

test("two tabs have filters of their own", async ({ book, api }) => {
  await givePeople(api, 30);
  await book.goto("/contacts?search=person");
  await book.getByRole("checkbox", { name: "Select Person 001" }).click();
  const other = await book.context().newPage();
  await other.goto("/contacts");
  await other.getByRole("textbox", { name: "Search contacts" }).fill("person012");
  await expect(rowsOf(other)).toHaveCount(2);
  await expect(book.getByRole("toolbar")).toContainText("1 selected");
  await expect(rowsOf(book)).toHaveCount(31);
});

test("a list that another tab deletes leaves the filter, and the selection is dropped, visibly", async ({
  book,
  api,
}) => {
  await givePeople(api, 12);
  const ids = await idsOfPeople(api);
  const spring = await giveList(api, "Spring", ids.slice(0, 5));
  await book.clock.install();
  await book.goto(`/contacts?listIds=${spring}`);
  await book.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expect(book.getByRole("toolbar")).toContainText("5 selected");
  const other = await book.context().newPage();
  await other.goto("/lists");
  await other.getByRole("button", { name: "Actions for Spring" }).click();
  await other.getByRole("menuitem", { name: "Delete…" }).click();
  await other.getByRole("button", { name: "Delete the list" }).click();
  await expect(other.getByText("List Spring deleted")).toBeVisible();
  // Back at the first tab, later: what was shown is asked again.
  await book.clock.fastForward(30_000);
  await book.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(book.getByText("Deleted list", { exact: true })).toBeVisible();
  await expect(book.getByText("Selection dropped, because the filter changed")).toBeVisible();
  await expect(book.getByRole("toolbar")).toBeHidden();
  await expect(rowsOf(book)).toHaveCount(13);
});
