import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople, idsOfPeople } from "./given";

test("a list is made, described, renamed, opened and deleted; its contacts stay", async ({ book, api }) => {
  await givePeople(api, 2);
  await book.goto("/lists");
  await expectAccessible(book);
  await book.getByRole("button", { name: "New list" }).first().click();
  await expectAccessible(book);
  await book.getByLabel("Name", { exact: true }).fill("Spring");
  await book.getByLabel("Description").fill("The fair in Bari");
  await book.getByRole("button", { name: "Make the list" }).click();
  const row = book.getByRole("row", { name: /Spring/ });
  await expect(row).toContainText("The fair in Bari");
  const { lists } = await (await api.get("/api/v1/contacts/list")).json();
  const contactIds = await idsOfPeople(api);
  await api.post("/api/v1/contacts/list/contacts", { data: { listIds: [lists[0].id], contactIds } });
  await book.reload();
  await expect(book.getByRole("columnheader")).toContainText(["Contacts", "Valid", "SMS", "RCS", "WhatsApp"]);
  await expect(row.getByRole("cell")).toContainText(["2", "2", "2", "0", "0"]);
  await row.getByRole("button", { name: "Actions for Spring" }).click();
  await book.getByRole("menuitem", { name: "Edit…" }).click();
  await book.getByLabel("Name", { exact: true }).fill("Primavera");
  await book.getByRole("button", { name: "Save", exact: true }).click();
  await book.getByRole("link", { name: "Primavera" }).click();
  await expect(book.getByRole("table", { name: "Contacts" }).getByRole("row")).toHaveCount(3);
  await book.goto("/lists");
  await book.getByRole("button", { name: "Actions for Primavera" }).click();
  await book.getByRole("menuitem", { name: "Delete…" }).click();
  await expect(book.getByRole("alertdialog")).toContainText("2 contacts stay in the book");
  await expectAccessible(book);
  await book.getByRole("button", { name: "Delete the list" }).click();
  await expect(book.getByText("No lists yet")).toBeVisible();
});

test("a name that is taken is said beside the name", async ({ book, api }) => {
  await giveList(api, "Spring");
  await book.goto("/lists");
  await book.getByRole("button", { name: "New list" }).first().click();
  await book.getByLabel("Name", { exact: true }).fill("SPRING");
  await book.getByRole("button", { name: "Make the list" }).click();
  await expect(book.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/already a list/);
});

test("own fields are added, edited and deleted, and show in the table", async ({ book, api }) => {
  await givePeople(api, 1);
  await book.goto("/settings/fields");
  await expectAccessible(book);
  await book.getByRole("button", { name: "New field" }).first().click();
  await book.getByLabel("Label").fill("Favourite colour");
  await book.getByLabel("Type").selectOption("select");
  await book.getByLabel("Options").fill("red\ngreen");
  await expectAccessible(book);
  await book.getByRole("button", { name: "Add the field" }).click();
  await expect(book.getByRole("main").getByRole("listitem")).toContainText("red, green");
  await book.getByRole("button", { name: "Edit Favourite colour" }).click();
  await book.getByLabel("Label").fill("Colour");
  await book.getByRole("button", { name: "Save", exact: true }).click();
  await book.goto("/contacts");
  await book.getByRole("button", { name: "Columns" }).click();
  await book.getByRole("menuitemcheckbox", { name: "Colour" }).click();
  await expect(book.getByRole("columnheader", { name: "Colour" })).toBeVisible();
  await book.goto("/settings/fields");
  await book.getByRole("button", { name: "Delete Colour" }).click();
  await book.getByRole("alertdialog").getByRole("button", { name: "Delete the field" }).click();
  await expect(book.getByText("No fields of your own yet")).toBeVisible();
});
