import {
  damagedCsv,
  googleCsv,
  italianCsv,
  makeFile,
  newPhoneCards,
  oldPhoneCards,
  oldWorkbook,
  outlookCsv,
  workbook,
} from "../support/import-files";
import { expect, expectAccessible, test } from "../support/test";
import { countHeld, giveList } from "./given";
import { checkRows, figure, pickFile } from "./import-wizard";

test("three clicks lead from a file to its contacts; every step is accessible", async ({ book, api }) => {
  await book.goto("/import");
  await expectAccessible(book);
  await book.getByLabel("File with contacts").setInputFiles(italianCsv(470));
  await expect(book.getByText("Do these names look right?")).toContainText("Niccolò D'Angiò");
  await expect(book.getByLabel("Written in")).toHaveValue("windows-1252");
  await expect(book.getByLabel("Between columns")).toHaveValue(";");
  await expect(book.getByLabel("What Cellulare becomes")).toHaveValue("phoneNumber");
  await expect(book.getByText("330 1000000 → +39 330 100 0000")).toBeVisible();
  await expectAccessible(book);
  const id = await checkRows(book);
  expect(await countHeld(api)).toBe(0);
  await expectAccessible(book);
  await book.getByRole("button", { name: "Import 470 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  await expect(figure(book, "new")).toContainText("470");
  await expectAccessible(book);
  await book.getByRole("link", { name: "See these contacts" }).click();
  await expect(book).toHaveURL(new RegExp(`/contacts\\?importId=${id}`));
  await expect(book.getByText("1–50 of")).toBeVisible();
});

test("the check names each bad row with its reason, and what is written is what it said", async ({
  book,
  api,
}) => {
  await pickFile(book, damagedCsv());
  await checkRows(book);
  await expect(figure(book, "new")).toContainText("10");
  await expect(figure(book, "cannot be imported")).toContainText("5");
  await expect(book.getByText("2 numbers were damaged by Excel")).toBeVisible();
  await book.getByRole("button", { name: "Import 10 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(10);
});

test("a reload at any step changes nothing", async ({ book }) => {
  await pickFile(book, italianCsv(30));
  await checkRows(book);
  await book.reload();
  await expect(figure(book, "new")).toContainText("30");
  await book.getByRole("button", { name: "Import 30 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  await book.reload();
  await expect(book.getByText("The import is done.")).toBeVisible();
  await expect(book.getByRole("link", { name: "See these contacts" })).toBeVisible();
});

test("undo says what it will do, does it, and leaves whoever was changed since", async ({ book, api }) => {
  await pickFile(book, italianCsv(20));
  await checkRows(book);
  await book.getByRole("button", { name: "Import 20 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const { contacts } = await (await api.get("/api/v1/contacts?search=cliente7@")).json();
  await api.put(`/api/v1/contacts/${contacts[0].id}`, { data: { notes: "Called today" } });
  await book.getByRole("button", { name: "Undo…" }).click();
  const dialog = book.getByRole("alertdialog");
  await expect(dialog).toContainText("19 contacts that it created will be deleted.");
  await expect(dialog).toContainText("1 contact was changed since and stays as it is: Niccolò Martini");
  await expectAccessible(book);
  await dialog.getByRole("button", { name: "Undo the import" }).click();
  await expect(book.getByText("19 contacts deleted").first()).toBeVisible();
  await expect(book.getByText("The import was undone")).toBeVisible();
  expect(await countHeld(api)).toBe(1);
});

test("updates are counted field by field", async ({ book, api }) => {
  await pickFile(book, italianCsv(5));
  await checkRows(book);
  await book.getByRole("button", { name: "Import 5 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const rows = [
    "Nome;Cognome;Cellulare;E-mail",
    "Nicola;D'Angiò;330 1000000;nuovo@example.com",
    "Zoë;Martini;331 1000001;",
  ];
  await pickFile(book, makeFile("agosto.csv", rows.join("\n")));
  await checkRows(book);
  await expect(figure(book, "updated")).toContainText("E-mail 1");
  await expect(figure(book, "updated")).toContainText("First name 1");
  await expect(figure(book, "unchanged")).toContainText("1");
  await expect(book.getByRole("button", { name: "Import 1 contact" })).toBeVisible();
  expect(await countHeld(api)).toBe(5);
});

test("everybody in the file joins the list, an old one or a new one", async ({ book, api }) => {
  const list = await giveList(api, "Spring");
  await pickFile(book, italianCsv(5));
  await book.getByLabel("into").selectOption({ label: "Spring" });
  await checkRows(book);
  await book.getByRole("button", { name: "Import 5 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  await pickFile(book, italianCsv(5));
  await book.getByLabel("into").selectOption({ label: "a new list…" });
  await book.getByLabel("Name of the new list").fill("Autumn");
  await checkRows(book);
  await book.getByRole("button", { name: "Add 5 contacts to the list" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const { lists } = await (await api.get("/api/v1/contacts/list")).json();
  expect(lists).toMatchObject([
    { name: "Autumn", contactCount: 5 },
    { id: list, name: "Spring", contactCount: 5 },
  ]);
});

test("a workbook is shown before it goes up, sheet by sheet, its numbers whole", async ({ book, api }) => {
  await pickFile(book, await workbook());
  await expect(book.getByText("Excel workbook")).toContainText("2 rows");
  await expect(book.getByText("393331234567 → +39 333 123 4567")).toBeVisible();
  await book.getByLabel("Sheet").selectOption("Fornitori");
  await expect(book.getByText("3201112223 → +39 320 111 2223")).toBeVisible();
  await book.getByLabel("Sheet").selectOption("Clienti");
  await expect(book.getByText("Reads as Niccolò D'Angiò")).toBeVisible();
  await checkRows(book);
  await book.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const { contacts } = await (await api.get("/api/v1/contacts?sortBy=phoneNumber")).json();
  expect(contacts.map(({ phoneNumber }: { phoneNumber: string }) => phoneNumber)).toEqual([
    "+393331234567",
    "+393337654321",
  ]);
});

const exports = [
  ["Google's CSV", googleCsv(), "2", { fullName: "Nicolò Maria Dell'Acqua", phoneNumber: "+393331000001" }],
  ["Outlook's CSV", outlookCsv(), "2", { fullName: "Anna Rossi", phoneNumber: "+393332000001" }],
  ["an Excel 97 workbook", oldWorkbook(), "2", { fullName: "Niccolò D'Angiò", phoneNumber: "+393331234567" }],
  ["vCard 2.1", oldPhoneCards(), "2", { fullName: "Niccolò D'Angiò", phoneNumber: "+393331234567" }],
  ["vCard 3.0", newPhoneCards(), "1", { fullName: "Jörg Müller", phoneNumber: "+4915123456789" }],
] as const;

for (const [what, file, count, contact] of exports) {
  test(`${what} is recognised, shown and imported`, async ({ book, api }) => {
    await pickFile(book, file);
    await expect(book.getByText(/Reads as|Do these names look right/)).toContainText(contact.fullName);
    await checkRows(book);
    await expect(figure(book, "new")).toContainText(count);
    await book.getByRole("button", { name: /^Import \d contacts?$/ }).click();
    await expect(book.getByText("The import is done.")).toBeVisible();
    const search = encodeURIComponent(contact.phoneNumber);
    const { contacts } = await (await api.get(`/api/v1/contacts?phoneNumber=${search}`)).json();
    expect(contacts).toMatchObject([contact]);
  });
}
