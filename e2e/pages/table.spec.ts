import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople, givePerson, idsOfPeople } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");
const searchBox = (page: Page) => page.getByRole("textbox", { name: "Search contacts" });

test("/ goes to the search, rows and total follow, the match is marked", async ({ book, api }) => {
  await givePerson(api, { firstName: "Niccolò", lastName: "D'Angiò", phoneNumber: "+393331234567" });
  await givePerson(api, { firstName: "Anna", lastName: "Müller", phoneNumber: "+393337654321" });
  await book.goto("/contacts");
  await book.keyboard.press("/");
  await book.keyboard.type("niccolo dangio 333 12");
  await expect(book.getByRole("status").getByText(/Nobody matches/)).toBeVisible();
  await searchBox(book).fill("niccolo 333 12");
  await expect(rowsOf(book)).toHaveCount(2);
  await expect(rowsOf(book).nth(1).locator("mark").first()).toHaveText("Niccolò");
  await expect(book.getByText("1 of 2")).toBeVisible();
  await expect(book).toHaveURL(/search=niccolo/);
});

test("the first letter is asked at once, the quick ones behind it together", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.clock.install();
  await book.goto("/contacts");
  await expect(rowsOf(book)).toHaveCount(4);
  await book.clock.pauseAt(Date.now() + 60_000);
  const asked: (string | null)[] = [];
  book.on("request", (request) => {
    const { searchParams } = new URL(request.url());
    if (searchParams.get("includeTotal") === "false") asked.push(searchParams.get("search"));
  });
  await searchBox(book).press("p");
  await expect.poll(() => asked).toEqual(["p"]);
  await searchBox(book).press("e");
  await searchBox(book).press("r");
  await book.clock.runFor(50);
  await expect.poll(() => asked).toEqual(["p", "per"]);
});

test("an answer to an older question is never shown", async ({ book, api }) => {
  await givePeople(api, 20);
  await book.goto("/contacts");
  await book.route(/\/api\/v1\/contacts\?.*search=person\+011/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue().catch(() => {});
  });
  const asked = book.waitForRequest(/search=person\+011/);
  await searchBox(book).fill("person 011");
  await asked;
  await searchBox(book).fill("person 012");
  await expect(rowsOf(book).nth(1)).toContainText("Person 012");
  await book.waitForTimeout(1500);
  await expect(rowsOf(book)).toHaveCount(2);
  await expect(rowsOf(book).nth(1)).toContainText("Person 012");
});

test("the old rows stay until the new ones are there", async ({ book, api }) => {
  await givePeople(api, 14);
  await book.goto("/contacts");
  await book.route(/search=person\+013/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue().catch(() => {});
  });
  const asked = book.waitForRequest(/search=person\+013/);
  await searchBox(book).fill("person 013");
  await asked;
  await expect(rowsOf(book)).toHaveCount(15);
  await expect(rowsOf(book)).toHaveCount(2);
});

test("headers sort, say so, and those that cannot do not look as if", async ({ book, api }) => {
  await givePeople(api, 3);
  await api.post("/api/v1/custom-fields", { data: { key: "city", label: "City", type: "text" } });
  await book.goto("/contacts?columns=phoneNumber,channels,lists,city,email");
  const email = book.getByRole("columnheader", { name: "E-mail" });
  await expect(email).toHaveAttribute("aria-sort", "none");
  await email.getByRole("button").click();
  await expect(email).toHaveAttribute("aria-sort", "ascending");
  await email.getByRole("button").click();
  await expect(email).toHaveAttribute("aria-sort", "descending");
  await expect(rowsOf(book).nth(1)).toContainText("Person 003");
  for (const name of ["Channels", "Lists", "City"])
    await expect(book.getByRole("columnheader", { name }).getByRole("button")).toHaveCount(0);
});

test("conditions are set by menu, read as chips, changed and taken off", async ({ book, api }) => {
  await givePeople(api, 4);
  const ids = await idsOfPeople(api);
  await giveList(api, "Spring", ids.slice(0, 3));
  await giveList(api, "VIP", ids.slice(0, 1));
  await book.goto("/contacts");
  const choose = async (kind: string, list: string) => {
    await book.getByRole("button", { name: "Filter", exact: true }).click();
    await book.getByRole("button", { name: kind, exact: true }).click();
    await expectAccessible(book);
    await book.getByRole("option", { name: list }).click();
    await book.keyboard.press("Escape");
  };
  await choose("In list", "Spring");
  await expect(rowsOf(book)).toHaveCount(4);
  await choose("Not in list", "VIP");
  await expect(rowsOf(book)).toHaveCount(3);
  await expect(book.getByRole("button", { name: "In Spring", exact: true })).toBeVisible();
  await book.getByRole("button", { name: "Remove the filter In Spring" }).click();
  await expect(rowsOf(book)).toHaveCount(4);
  await book.getByRole("button", { name: "Remove the filter Not in VIP" }).click();
  await expect(rowsOf(book)).toHaveCount(5);
});

for (const [kind, choice, chip] of [
  ["Valid number", "Not valid", "Invalid number"],
  ["Gender", "Female", "Female"],
  ["Channels", "WhatsApp", "WhatsApp"],
  ["Test contact", "Only test contacts", "Test contacts"],
  ["Tier", "gold", "Tier: gold"],
] as const) {
  test(`the condition ${kind} is a chip`, async ({ book, api }) => {
    await api.post("/api/v1/custom-fields", {
      data: { key: "tier", label: "Tier", type: "select", options: ["gold", "silver"] },
    });
    await givePerson(api, { firstName: "Other", phoneNumber: "+393331234567", gender: "MALE" });
    await givePerson(api, {
      firstName: "Right",
      phoneNumber: "+399991234567",
      gender: "FEMALE",
      isTest: true,
      communicationSupported: ["WHATSAPP"],
      customFields: { tier: "gold" },
    });
    await book.goto("/contacts");
    await book.getByRole("button", { name: "Filter", exact: true }).click();
    await book.getByRole("button", { name: kind, exact: true }).click();
    if (kind === "Tier") {
      await book.getByLabel("Tier is").selectOption(choice);
      await book.getByRole("button", { name: "Apply" }).click();
    } else await book.getByLabel(choice, { exact: true }).click();
    await expect(rowsOf(book)).toHaveCount(2);
    await expect(rowsOf(book).nth(1)).toContainText("Right");
    await expect(book.getByRole("button", { name: `Remove the filter ${chip}` })).toBeVisible();
  });
}

test("the members of a list come first, marked, divided from the rest, and right across pages", async ({
  book,
  api,
}) => {
  await givePeople(api, 60);
  const ids = await idsOfPeople(api);
  const vip = await giveList(api, "VIP", ids.slice(30));
  await book.goto("/contacts?limit=25");
  await book.getByRole("button", { name: "List first" }).click();
  await book.getByRole("option", { name: "VIP" }).click();
  await expect(rowsOf(book).nth(1)).toContainText("Person 031");
  await expect(rowsOf(book).nth(1).getByRole("img", { name: "In VIP" })).toBeVisible();
  await expect(book.getByText(/VIP ends here/)).toHaveCount(0);
  await book.getByRole("button", { name: "Next page" }).click();
  const line = book.getByRole("row", { name: "VIP ends here · 30 of the 60" });
  await expect(line).toBeVisible();
  await expect(rowsOf(book).nth(5)).toContainText("Person 060");
  await expect(rowsOf(book).nth(7)).toContainText("Person 001");
  await expectAccessible(book);
  await book.getByRole("button", { name: "Do not put VIP first" }).click();
  await expect(rowsOf(book).nth(1)).toContainText("Person 001");
  await expect(book).not.toHaveURL(new RegExp(`sortPriorityListId=${vip}`));
});

test("columns are chosen, kept in the URL and set back", async ({ book, api }) => {
  await givePeople(api, 1);
  await book.goto("/contacts");
  await book.getByRole("button", { name: "Columns" }).click();
  await expectAccessible(book);
  await book.getByRole("menuitemcheckbox", { name: "Gender" }).click();
  await book.getByRole("menuitemcheckbox", { name: "Lists" }).click();
  await book.keyboard.press("Escape");
  await expect(book.getByRole("columnheader", { name: "Gender" })).toBeVisible();
  await book.reload();
  await expect(book.getByRole("columnheader", { name: "Gender" })).toBeVisible();
  await expect(book.getByRole("columnheader", { name: "Lists" })).toHaveCount(0);
  await book.getByRole("button", { name: "Columns" }).click();
  await book.getByRole("menuitem", { name: "As at first" }).click();
  await expect(book.getByRole("columnheader", { name: "Lists" })).toBeVisible();
});

test("rows are made denser, and stay so", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/contacts");
  const before = await rowsOf(book).nth(1).boundingBox();
  await book.getByRole("button", { name: "Columns" }).click();
  await book.getByRole("menuitemradio", { name: "Compact" }).click();
  await expect(book).toHaveURL(/density=compact/);
  await book.reload();
  await expect
    .poll(async () => (await rowsOf(book).nth(1).boundingBox())?.height)
    .toBeLessThan(before?.height ?? 0);
});

test("25 to 200 rows a page, and the pages", async ({ book, api }) => {
  await givePeople(api, 60);
  await book.goto("/contacts");
  await expect(book.getByText("1–50 of")).toBeVisible();
  await book.getByLabel("a page").selectOption("25");
  await expect(rowsOf(book)).toHaveCount(26);
  await book.getByRole("button", { name: "Next page" }).click();
  await book.getByRole("button", { name: "Next page" }).click();
  await expect(book.getByText("Page 3 of 3")).toBeVisible();
  await expect(rowsOf(book)).toHaveCount(11);
  await expect(book.getByRole("button", { name: "Next page" })).toBeDisabled();
  await book.goto("/contacts?page=9");
  await book.getByRole("button", { name: "Go to the first page" }).click();
  await expect(rowsOf(book)).toHaveCount(51);
});

test("a link restores the state, and the back button goes through it", async ({ book, api }) => {
  await givePeople(api, 60);
  await book.goto("/contacts?search=person&sortBy=email&sortOrder=desc&limit=25&page=1");
  await expect(searchBox(book)).toHaveValue("person");
  await expect(rowsOf(book).nth(1)).toContainText("Person 035");
  await book.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await expect(rowsOf(book).nth(1)).toContainText("Person 001");
  await rowsOf(book).nth(2).getByRole("link").click();
  await expect(book.getByRole("dialog", { name: "Person 002" })).toBeVisible();
  await expect(book).toHaveURL(/contact=\d+/);
  await book.goBack();
  await expect(book.getByRole("dialog")).toHaveCount(0);
  await book.goBack();
  await expect(rowsOf(book).nth(1)).toContainText("Person 035");
  await expect(book.getByText("Page 2 of 3")).toBeVisible();
});

test("a link that names a deleted list shows the table with a chip to take off", async ({ book, api }) => {
  await givePeople(api, 2);
  const gone = await giveList(api, "Gone");
  await api.delete(`/api/v1/contacts/list?ids=${gone}`);
  await book.goto(`/contacts?notListIds=${gone}&sortPriorityListId=${gone}`);
  await expect(rowsOf(book)).toHaveCount(3);
  await expect(book.getByText("Deleted list")).toBeVisible();
  await expectAccessible(book);
  await book.getByRole("button", { name: "Take the deleted list off" }).click();
  await expect(book.getByText("Deleted list")).toHaveCount(0);
  await expect(book).toHaveURL(/\/contacts$/);
});

test("what a link asks and cannot be read is named, never ignored in silence", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/contacts?gender=banana");
  await expect(book.getByText(/was ignored/)).toContainText("gender");
  await expectAccessible(book);
});

test("rows do not wait for their number; it comes beside them, and is never a guess", async ({
  book,
  api,
}) => {
  await givePeople(api, 60);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await book.route(/api\/v1\/contacts\?.*limit=1(&|$)/, async (route) => {
    await held;
    await route.continue();
  });
  await book.goto("/contacts?limit=25");
  await expect(rowsOf(book)).toHaveCount(26);
  const footer = book.locator("footer");
  await expect(footer).toContainText("1–25 of");
  await expect(footer).not.toContainText("60");
  await book.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expect(book.getByRole("button", { name: /Select all/ })).toBeHidden();
  release();
  await expect(footer).toContainText("1–25 of60");
  await expect(book.getByRole("button", { name: "Select all 60" })).toBeVisible();
});

test("a failed request is an error with Try again, never an empty table", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/contacts");
  await book.route(/\/api\/v1\/contacts\?/, (route) =>
    route.fulfill({ status: 500, contentType: "application/problem+json", body: '{"status":500}' }),
  );
  await searchBox(book).fill("person 002");
  await expect(book.getByText("The contacts could not be loaded")).toBeVisible();
  await expectAccessible(book);
  await book.unroute(/\/api\/v1\/contacts\?/);
  await book.getByRole("button", { name: "Try again" }).click();
  await expect(rowsOf(book)).toHaveCount(2);
});

test("a number that could not be had is said so, and asked for again", async ({ book, api }) => {
  await givePeople(api, 30);
  await book.route(/api\/v1\/contacts\?.*limit=1(&|$)/, (route) =>
    route.fulfill({ status: 500, contentType: "application/problem+json", body: '{"status":500}' }),
  );
  await book.goto("/contacts?limit=25");
  const again = book.locator("footer").getByRole("button", { name: "Count again" });
  await expect(again).toBeVisible();
  await expectAccessible(book);
  await book.unroute(/api\/v1\/contacts\?.*limit=1(&|$)/);
  await again.click();
  await expect(book.locator("footer")).toContainText("1–25 of30");
});

test("offline is said in words, and passes", async ({ book, api, context }) => {
  await givePeople(api, 2);
  await book.goto("/contacts");
  await expect(rowsOf(book)).toHaveCount(3);
  await context.setOffline(true);
  await searchBox(book).fill("person 002");
  await expect(book.getByText(/could not be reached|You are offline/)).toBeVisible();
  await context.setOffline(false);
  await expect(rowsOf(book)).toHaveCount(2);
});

test("a column is moved by keyboard, and stays where it was put", async ({ book, api }) => {
  await givePeople(api, 1);
  await book.goto("/contacts");
  await book.getByRole("button", { name: "Columns" }).click();
  await book.getByRole("menuitemcheckbox", { name: "E-mail" }).focus();
  await book.keyboard.press("Alt+ArrowUp");
  await expect(book.getByRole("menuitemcheckbox", { name: "E-mail" })).toBeFocused();
  await book.keyboard.press("Alt+ArrowUp");
  await book.keyboard.press("Alt+ArrowUp");
  await book.keyboard.press("Escape");
  await book.reload();
  await expect(book.getByRole("columnheader").nth(2)).toHaveText("E-mail");
});
