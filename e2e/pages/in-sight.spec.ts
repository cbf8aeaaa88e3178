import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople, idsOfPeople } from "./given";

const wide = "columns=phoneNumber,email,notes,firstName,lastName,gender,createdAt,updatedAt,city,tier";

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not drawn.");
  return box;
}

for (const width of [1440, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`at ${width} pixels, ${colorScheme}, tick and name stay while the other columns scroll under them`, async ({
      book,
      api,
    }) => {
      for (const key of ["city", "tier"])
        await api.post("/api/v1/custom-fields", { data: { key, label: key, type: "text" } });
      await givePeople(api, 8);
      await giveList(api, "Spring", (await idsOfPeople(api)).slice(0, 3));
      const [{ id }] = (await (await api.get("/api/v1/contacts/list")).json()).lists;
      await book.setViewportSize({ width, height: 820 });
      await book.emulateMedia({ colorScheme });
      await book.goto(`/contacts?${wide}&sortPriorityListId=${id}`);
      await book.getByRole("checkbox", { name: "Select Person 001" }).click();
      await book.getByRole("checkbox", { name: "Select Person 006" }).click();
      const region = book.getByRole("region", { name: "Contacts" });
      const name = book.getByRole("link", { name: "Person 007" });
      const tick = book.getByRole("checkbox", { name: "Select Person 007" });
      const before = [await boxOf(name), await boxOf(tick)];
      await region.evaluate((element) => element.scrollTo(400, 0));
      expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(200);
      expect([await boxOf(name), await boxOf(tick)]).toEqual(before);
      for (const cell of await region.locator("td.sticky, th.sticky").all())
        expect(await cell.evaluate(isOpaque)).toBe(true);
      const line = await boxOf(book.getByText(/^Spring ends here/));
      expect(line.x).toBeGreaterThan(0);
      expect(line.x + line.width).toBeLessThanOrEqual(width);
      await tick.click();
      await expect(book.getByRole("toolbar")).toContainText("3 selected");
      await expectAccessible(book);
      await book.screenshot({ path: test.info().outputPath(`sticky-${width}-${colorScheme}.png`) });
    });
  }
}

/** Runs in the browser: nothing shows through what the cell is drawn on. */
function isOpaque(cell: Element): boolean {
  return /^rgb\(/.test(getComputedStyle(cell).backgroundColor);
}

async function showToast(book: Page): Promise<Locator> {
  await book.getByRole("button", { name: "Add to list" }).click();
  await book.getByRole("option", { name: /Spring/ }).click();
  const toast = book.getByText("Added 2 contacts to Spring");
  await expect(toast).toBeVisible();
  return book.locator("[data-sonner-toast]").filter({ has: toast });
}

for (const width of [1440, 900, 390]) {
  test(`at ${width} pixels a notice leaves the bar of the selection and the pages free`, async ({
    book,
    api,
  }) => {
    await book.setViewportSize({ width, height: 820 });
    await givePeople(api, 60);
    await giveList(api, "Spring");
    await book.goto("/contacts");
    await book.getByRole("checkbox", { name: "Select Person 001" }).click();
    await book.getByRole("checkbox", { name: "Select Person 002" }).click();
    const notice = await showToast(book);
    await notice.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
    await expect
      .poll(async () => {
        const [top, bottom] = [await boxOf(notice), await boxOf(book.getByRole("toolbar"))];
        return top.y + top.height <= bottom.y;
      })
      .toBe(true);
    await book.getByRole("button", { name: "More actions" }).click({ trial: true });
    await book.getByRole("button", { name: "Clear the selection" }).click({ trial: true });
    await book.getByRole("button", { name: "Next page" }).click({ trial: true });
  });
}
