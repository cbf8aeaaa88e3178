import { addSamplePeople, fillSampleLists } from "@/db/sample-book";
import { expect, test } from "../support/test";

/** The pictures of the README; `PICTURES=1 npm test` renews them. */
const folder = process.env.PICTURES ? "docs/images" : ".test/results/pictures";

test("the table as the README shows it, in both themes", async ({ book, api, account }) => {
  await addSamplePeople(account.accountId, 0, 12_345);
  await fillSampleLists(account.accountId);
  const { lists } = await (await api.get("/api/v1/contacts/list?limit=100")).json();
  const idOf = (name: string) => lists.find((list: { name: string }) => list.name === name).id;
  await book.goto(`/contacts?listIds=${idOf("Newsletter")}&isValid=true&sortPriorityListId=${idOf("Press")}`);
  await expect(book.getByText("Press ends here", { exact: false })).toBeVisible();
  // Counted by boxes, not by rows: the line between the parts is a row too.
  const boxes = book.getByRole("table", { name: "Contacts" }).getByRole("checkbox");
  await boxes.nth(2).check();
  await boxes.nth(5).click({ modifiers: ["Shift"] });
  await expect(book.getByRole("toolbar")).toContainText("4 selected");
  await book.mouse.move(0, 0);
  for (const colorScheme of ["light", "dark"] as const) {
    await book.emulateMedia({ colorScheme });
    await book.screenshot({ path: `${folder}/contacts-${colorScheme}.png` });
  }
});
