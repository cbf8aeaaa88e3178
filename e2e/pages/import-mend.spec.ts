import { readFileSync } from "node:fs";
import { damagedCsv, italianCsv, makeFile } from "../support/import-files";
import { expect, expectAccessible, test } from "../support/test";
import { countHeld } from "./given";
import { checkRows, figure, pickFile } from "./import-wizard";

test("bad cells are mended in the grid, checked as one types, and go in with the rest", async ({
  book,
  api,
}) => {
  await pickFile(book, damagedCsv());
  await checkRows(book);
  await book.getByRole("button", { name: "Mend them here" }).click();
  const cell = book.getByRole("textbox", { name: "Cellulare, row 12" });
  await expect(cell).toHaveValue("3,93331E+11");
  await expectAccessible(book);
  await cell.fill("333 44");
  await expect(book.getByRole("row", { name: /^12/ })).toContainText("This is not a phone number");
  await expect(book.getByRole("button", { name: "Nothing mended yet" })).toBeDisabled();
  await cell.fill("333 4455667");
  await expect(book.getByRole("row", { name: /^12/ })).toContainText("Ready");
  await cell.press("Enter");
  await expect(book.getByRole("textbox", { name: "Cellulare, row 13" })).toBeFocused();
  await book.getByRole("textbox", { name: "Posta elettronica, row 16" }).fill("carla@gmail.com");
  await book.getByRole("button", { name: "Take in 2 mended rows" }).click();
  await expect(book.getByText("2 rows go in with the rest")).toBeVisible();
  await expect(figure(book, "cannot be imported")).toContainText("3");
  await book.getByRole("button", { name: "Import 12 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(12);
  const { contacts } = await (await api.get("/api/v1/contacts?search=carla@gmail.com")).json();
  expect(contacts).toMatchObject([{ fullName: "Carla Fontana" }]);
});

test("rejects are downloaded, mended and dropped in again", async ({ book, api }) => {
  await pickFile(book, damagedCsv());
  await checkRows(book);
  await book.getByRole("button", { name: "Import 10 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const download = book.waitForEvent("download");
  await book.getByRole("link", { name: "Download these rows" }).click();
  const rejects = readFileSync(await (await download).path(), "utf8");
  const mended = rejects.replace("3,93331E+11", "333 4455667").replace("carla@gmial,com", "carla@gmail.com");
  await pickFile(book, makeFile("rejects.csv", mended));
  await expect(book.getByLabel("What error becomes")).toHaveValue("");
  await checkRows(book);
  await expect(figure(book, "new")).toContainText("2");
  await book.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(12);
});

test("columns are changed, ignored and made new fields; the next file with these headers is read the same way", async ({
  book,
  api,
}) => {
  const file = makeFile(
    "clienti.csv",
    "Nome;Cellulare;Punti;Altro\nAnna;333 1234567;12,5;x\nBruno;333 7654321;7;y\n",
  );
  await pickFile(book, file);
  await book.getByLabel("What Punti becomes").selectOption({ label: "New field: Punti" });
  await expect(book.getByLabel("Type of the new field Punti")).toHaveValue("number");
  await book.getByLabel("What Altro becomes").selectOption({ label: "Notes" });
  await expectAccessible(book);
  await checkRows(book);
  await book.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  const { contacts } = await (await api.get("/api/v1/contacts?search=anna")).json();
  expect(contacts).toMatchObject([{ notes: "x", customFields: { punti: 12.5 } }]);
  await pickFile(book, makeFile("november.csv", file.buffer));
  await expect(book.getByText("Columns as you chose them the last time")).toBeVisible();
  await expect(book.getByLabel("What Punti becomes")).toHaveValue("customFields.punti");
  await expect(book.getByLabel("What Altro becomes")).toHaveValue("notes");
  await book.getByRole("button", { name: "Guess them again" }).click();
  await expect(book.getByLabel("What Altro becomes")).toHaveValue("");
});

test("what a file says of itself above its headers is left out", async ({ book }) => {
  const text = "Exported by Bottega\nOn 3 November\n\nAlias,Contact\nAnna,333 1234567\nBruno,333 7654321\n";
  await pickFile(book, makeFile("report.csv", text));
  await book.getByLabel("Headers").selectOption({ label: "row 4: Alias, Contact" });
  await expect(book.getByLabel("What Contact becomes")).toHaveValue("phoneNumber");
  await book.getByLabel("What Alias becomes").selectOption("firstName");
  await checkRows(book);
  await expect(book.getByRole("button", { name: "Import 2 contacts" })).toBeVisible();
});

test("only new contacts are added, or only known ones updated", async ({ book, api }) => {
  await api.post("/api/v1/contacts", { data: { firstName: "Old", phoneNumber: "+393301000000" } });
  await pickFile(book, italianCsv(3));
  await book.getByLabel("Import to").selectOption("CREATE");
  await checkRows(book);
  await expect(figure(book, "new")).toContainText("2");
  await expect(figure(book, "unchanged or skipped")).toContainText("1");
  await book.getByRole("button", { name: "Back to columns" }).click();
  await book.getByLabel("Import to").selectOption("UPDATE");
  await checkRows(book);
  await expect(figure(book, "updated")).toContainText("1");
  await expect(book.getByRole("button", { name: "Import 1 contact" })).toBeVisible();
});
