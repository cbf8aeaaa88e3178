import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { givePeople, givePerson } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");

async function openFilter(book: Page, kind: string): Promise<void> {
  await book.getByRole("button", { name: "Filter", exact: true }).click();
  await book
    .getByRole("dialog", { name: "Add a filter" })
    .getByRole("button", { name: kind, exact: true })
    .click();
}

test("a part of a number is refused beside its field, and the table stays", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await openFilter(book, "Phone number");
  const field = book.getByLabel("Phone number is");
  await expect(field).toBeFocused();
  await field.fill("333");
  await book.getByRole("button", { name: "Apply" }).click();
  await expect(field).toHaveAccessibleDescription(/not a phone number.*use the search box/i);
  await expect(field).toBeFocused();
  await expect(rowsOf(book)).toHaveCount(4);
  await expect(book.getByText("could not be loaded")).toBeHidden();
  await expectAccessible(book);
  await field.fill("333 1000 002");
  await book.getByRole("button", { name: "Apply" }).click();
  await expect(book.getByRole("button", { name: "Phone +393331000002", exact: true })).toBeVisible();
  await expect(rowsOf(book)).toHaveCount(2);
  await book.getByRole("button", { name: "Phone +393331000002", exact: true }).click();
  await field.fill("12");
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/not a phone number/);
  await expect(rowsOf(book)).toHaveCount(2);
});

test("an e-mail is found as it was typed, with blanks around it", async ({ book, api }) => {
  await givePeople(api, 3);
  await book.goto("/contacts");
  await openFilter(book, "E-mail");
  await book.getByLabel("E-mail is").fill("  PERSON002@example.com ");
  await book.getByRole("button", { name: "Apply" }).click();
  await expect(rowsOf(book)).toHaveCount(2);
});

test("a search the API refuses is said above the table, which stays, and can be taken off", async ({
  book,
  api,
}) => {
  await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567" });
  await book.goto("/contacts");
  await book
    .getByRole("textbox", { name: "Search contacts" })
    .fill(Array.from({ length: 21 }, (_, n) => `w${n}`).join(" "));
  const alert = book.getByRole("alert").filter({ hasText: "At most 20 words" });
  await expect(alert).toBeVisible();
  await expect(rowsOf(book)).toHaveCount(2);
  await expectAccessible(book);
  await alert.getByRole("button", { name: "Remove this filter" }).click();
  await expect(alert).toBeHidden();
  await expect(rowsOf(book)).toHaveCount(2);
  await expect(book.getByRole("textbox", { name: "Search contacts" })).toHaveValue("");
});
