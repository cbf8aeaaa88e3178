import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePerson } from "./given";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("row");

test("a link means the same contacts in the page as in the API, in whatever case it is written", async ({
  book,
  api,
}) => {
  await givePerson(api, { firstName: "Anna", phoneNumber: "+393331234567", gender: "FEMALE" });
  await givePerson(api, { firstName: "Bruno", phoneNumber: "+39021234567", gender: "MALE" });
  await givePerson(api, { firstName: "Carla", email: "carla@example.com", gender: "OTHER" });
  for (const [link, chip] of [
    ["gender=male", "Male"],
    ["gender=FEMALE,male", "Male or Female"],
    ["communicationSupported=sms", "SMS"],
    ["isValid=TRUE", "Valid number"],
    ["search=%20anna%20", undefined],
  ] as const) {
    const { contacts } = await (await api.get(`/api/v1/contacts?${link}`)).json();
    const names = contacts.map(({ fullName }: { fullName: string }) => fullName);
    expect(names.length).toBeLessThan(3);
    await book.goto(`/contacts?${link}`);
    await expect(rowsOf(book)).toHaveCount(names.length + 1);
    for (const name of names) await expect(book.getByRole("link", { name })).toBeVisible();
    if (chip) await expect(book.getByRole("button", { name: chip, exact: true })).toBeVisible();
  }
});

test("a link sorts as the API does, in whatever case it is written", async ({ book, api }) => {
  for (const firstName of ["Anna", "Bruno"])
    await givePerson(api, { firstName, email: `${firstName}@example.com` });
  await book.goto("/contacts?sortOrder=DESC");
  await expect(rowsOf(book).nth(1)).toContainText("Bruno");
  await expect(book.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
});

test("all that a link means can be deleted, and nobody else", async ({ book, api }) => {
  for (const [firstName, gender] of [
    ["Anna", "FEMALE"],
    ["Bruno", "MALE"],
  ])
    await givePerson(api, { firstName, gender, email: `${firstName}@example.com` });
  await book.goto("/contacts?gender=male&limit=25");
  await book.getByRole("checkbox", { name: "Select all on this page" }).check();
  await book.getByRole("toolbar").getByRole("button", { name: "Delete…" }).click();
  await expect(book.getByRole("alertdialog")).toContainText("Delete 1 contact?");
});

test("what a link says that cannot be read is named", async ({ book, api }) => {
  await givePerson(api, { firstName: "Anna", email: "anna@example.com" });
  await giveList(api, "Spring");
  for (const link of [
    "gender=m",
    "isValid=yes",
    "listIds=2x",
    "phoneNumber=333",
    "importId=9abc",
    "gendr=MALE",
  ]) {
    await book.goto(`/contacts?${link}`);
    await expect(book.getByText("Part of this link could not be read and was ignored")).toContainText(
      link.split("=")[0] ?? "",
    );
  }
  await expectAccessible(book);
});
