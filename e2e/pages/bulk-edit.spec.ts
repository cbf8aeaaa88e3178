import { expect, expectAccessible, test } from "../support/test";
import { countHeld, giveList, givePeople, givePerson, idsOfPeople } from "./given";

test("a field is set for everybody selected, after the number was counted", async ({ book, api }) => {
  await api.post("/api/v1/custom-fields", { data: { key: "city", label: "City", type: "text" } });
  await givePeople(api, 5);
  await book.goto("/contacts?limit=3");
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Select all 5" }).click();
  await book.getByRole("checkbox", { name: "Select Person 002" }).click();
  await book.getByRole("button", { name: "Edit a field" }).click();
  const dialog = book.getByRole("dialog", { name: "Edit a field of 4 contacts" });
  await expect(dialog).toContainText("Person 001, Person 003");
  await dialog.getByLabel("Field").selectOption("City");
  await dialog.getByLabel("New value of City").fill("Bari");
  await expectAccessible(book);
  await dialog.getByRole("button", { name: "Change 4" }).click();
  await expect(book.getByText("City changed for 4 contacts")).toBeVisible();
  const { total } = await (await api.get("/api/v1/contacts?customFields[city]=Bari")).json();
  expect(total).toBe(4);
  await book.getByRole("button", { name: "Edit a field" }).click();
  await dialog.getByLabel("Field").selectOption("City");
  await expect(dialog.getByRole("button", { name: "Change 4" })).toBeDisabled();
  await dialog.getByLabel("Clear the value instead").check();
  await dialog.getByRole("button", { name: "Clear 4" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await (await api.get("/api/v1/contacts?customFields[city]=Bari")).json()).total).toBe(0);
});

test("an edit is refused when the number changed meanwhile, and says the new one", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/contacts?limit=1");
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Select all 2" }).click();
  await book.getByRole("button", { name: "Edit a field" }).click();
  await expect(book.getByRole("dialog", { name: "Edit a field of 2 contacts" })).toBeVisible();
  await givePeople(api, 1, 3);
  await book.getByLabel("New value of Gender").selectOption("Female");
  await book.getByRole("button", { name: "Change 2" }).click();
  await expect(book.getByRole("alert")).toContainText("3 contacts match now, not 2");
  await book.getByRole("button", { name: "Change 3" }).click();
  await expect(book.getByText("Gender changed for 3 contacts")).toBeVisible();
});

test("a selection whose contacts may have left the filter by the change is dropped, and that is said", async ({
  book,
  api,
}) => {
  for (const n of [1, 2, 3])
    await givePerson(api, { firstName: `P${n}`, email: `p${n}@example.com`, gender: "MALE" });
  await givePerson(api, { firstName: "Zoe", email: "zoe@example.com", gender: "FEMALE" });
  const bar = book.getByRole("toolbar", { name: "Actions on the selection" });
  await book.goto("/contacts?gender=MALE&limit=2");
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Select all 3 that match" }).click();
  await book.getByRole("button", { name: "Edit a field" }).click();
  await book.getByLabel("New value of Gender").selectOption("Female");
  await book.getByRole("button", { name: "Change 3" }).click();
  await expect(book.getByText("Gender changed for 3 contacts")).toBeVisible();
  await expect(book.getByText(/^Selection dropped, because the change/)).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(book.getByText("No contact matches")).toBeVisible();
  await expect(book.getByText(/All 0/)).toHaveCount(0);
});

test("all that match are dropped, visibly, when somebody else leaves none", async ({ book, api }) => {
  const ids = [];
  for (const n of [1, 2, 3])
    ids.push(await givePerson(api, { firstName: `P${n}`, email: `p${n}@example.com`, gender: "MALE" }));
  await givePerson(api, { firstName: "Zoe", email: "zoe@example.com" });
  await book.clock.install();
  await book.goto("/contacts?gender=MALE&limit=2");
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Select all 3 that match" }).click();
  await api.patch("/api/v1/contacts", { data: { ids, set: { gender: "OTHER" } } });
  await book.clock.fastForward(30_000);
  await book.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(
    book.getByText("Selection dropped, because no contact matches the filter any more"),
  ).toBeVisible();
  await expect(book.getByRole("toolbar")).toHaveCount(0);
});

test("leaving the list that the table shows drops the selection, and that is said", async ({ book, api }) => {
  await givePeople(api, 3);
  const ids = await idsOfPeople(api);
  const list = await giveList(api, "Spring", ids);
  await book.goto(`/contacts?listIds=${list}`);
  await book.getByRole("checkbox", { name: "Select all on this page" }).click();
  await book.getByRole("button", { name: "Remove from Spring" }).click();
  await expect(book.getByText("Removed 3 contacts from Spring")).toBeVisible();
  await expect(book.getByText(/^Selection dropped/)).toBeVisible();
  await expect(book.getByRole("toolbar")).toHaveCount(0);
});

test("keep only these deletes everybody else, after a graver question", async ({ book, api }) => {
  await givePeople(api, 6);
  await book.goto("/contacts");
  await book.getByRole("checkbox", { name: "Select Person 002" }).click();
  await book.getByRole("checkbox", { name: "Select Person 005" }).click();
  await book.getByRole("button", { name: "More actions" }).click();
  await expectAccessible(book);
  await book.getByRole("menuitem", { name: "Keep only these…" }).click();
  const dialog = book.getByRole("alertdialog", { name: "Keep only 2 and delete everybody else?" });
  await expect(dialog).toContainText("empties the whole book but for 2 contacts");
  await expect(dialog).toContainText("Kept: Person 002, Person 005");
  await expectAccessible(book);
  await dialog.getByLabel("Type 4 to confirm").fill("4");
  await dialog.getByRole("button", { name: "Delete 4" }).click();
  await expect(book.getByText("Deleted 4 contacts. 2 stay.")).toBeVisible();
  expect(await countHeld(api)).toBe(2);
});

test("keep only all that match, less one: everybody else goes, shown by the filter or not", async ({
  book,
  api,
}) => {
  await givePeople(api, 30);
  await book.goto("/contacts?search=person&limit=25");
  await book.getByRole("checkbox", { name: "Select all on this page" }).check();
  await book.getByRole("button", { name: "Select all 30 that match" }).click();
  await book.getByRole("button", { name: "More actions" }).click();
  await expect(book.getByRole("menuitem", { name: "Keep only these…" })).toBeEnabled();
  await book.keyboard.press("Escape");
  await givePerson(api, { firstName: "Else", email: "else@example.com" });
  await book.getByRole("checkbox", { name: "Select Person 003" }).uncheck();
  await book.getByRole("button", { name: "More actions" }).click();
  await book.getByRole("menuitem", { name: "Keep only these…" }).click();
  const dialog = book.getByRole("alertdialog", { name: "Keep only 29 and delete everybody else?" });
  await expect(dialog).toContainText("empties the whole book but for 29 contacts");
  await expect(dialog).toContainText("First to go: Else, Person 003");
  await expectAccessible(book);
  const file = book.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download a copy first" }).click();
  await expect(book.getByText("Exported 2 contacts")).toBeVisible();
  await file;
  await dialog.getByLabel("Type 2 to confirm").fill("2");
  await dialog.getByRole("button", { name: "Delete 2" }).click();
  await expect(book.getByText("Deleted 2 contacts. 29 stay.")).toBeVisible();
  expect(await countHeld(api)).toBe(29);
});

test("an empty book is filled with sample contacts, and emptied of exactly those", async ({ book, api }) => {
  await book.goto("/contacts");
  await book.getByRole("button", { name: "Try it with 10,000 sample contacts" }).click();
  await expect(book.getByText("Added 10,000 sample contacts")).toBeVisible({ timeout: 30_000 });
  await expect(book.getByText("1–50 of")).toBeVisible();
  await expectAccessible(book);
  await givePerson(api, { firstName: "Mine", phoneNumber: "+447700900123", isTest: true });
  await book.getByRole("button", { name: "Remove them…" }).click();
  const question = book.getByRole("alertdialog", { name: "Remove 10,000 sample contacts?" });
  await expect(question).toContainText("The 21 lists that came with them are deleted, too.");
  await expectAccessible(book);
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  await expect(book.getByRole("button", { name: "Remove them…" })).toBeFocused();
  expect(await countHeld(api)).toBe(10_001);
  await book.getByRole("button", { name: "Remove them…" }).click();
  await question.getByRole("button", { name: "Remove 10,000" }).click();
  await expect(book.getByText("Removed 10,000 sample contacts")).toBeVisible({ timeout: 30_000 });
  await expect(book.getByRole("link", { name: "Mine" })).toBeVisible();
  expect(await countHeld(api)).toBe(1);
  expect((await (await api.get("/api/v1/contacts/list")).json()).total).toBe(0);
});
