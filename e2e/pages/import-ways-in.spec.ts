import type { Page } from "playwright/test";
import { italianCsv, type MadeFile } from "../support/import-files";
import { expect, expectAccessible, test } from "../support/test";
import { countHeld } from "./given";
import { checkRows, figure, pickFile } from "./import-wizard";

/** Drags a file over the window and drops it. */
async function dropFile(book: Page, { name, buffer }: MadeFile): Promise<void> {
  const dataTransfer = await book.evaluateHandle(
    ([fileName, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], fileName));
      return transfer;
    },
    [name, [...buffer]] as const,
  );
  await book.locator("body").dispatchEvent("dragenter", { dataTransfer });
  const place = book.getByLabel("Drop the file here");
  await expect(place).toBeVisible();
  await place.dispatchEvent("drop", { dataTransfer });
}

for (const path of ["/contacts", "/lists", "/import"]) {
  test(`a file dropped on ${path} is read in the wizard`, async ({ book }) => {
    await book.goto(path);
    await expect(book.getByRole("heading").first()).toBeVisible();
    await dropFile(book, italianCsv(30));
    await expect(book).toHaveURL(/\/import$/);
    await expect(book.getByText("clienti_ottobre.csv").first()).toBeVisible();
    await checkRows(book);
    await expect(figure(book, "new")).toContainText("30");
  });
}

test("rows are pasted, into the page or into a box", async ({ book, api }) => {
  const rows = "Nome\tCellulare\nNiccolò\t333 1234567\nAnna\t333 7654321";
  await book.goto("/import");
  await book.getByRole("button", { name: "Paste rows" }).click();
  await book.getByRole("textbox", { name: "Rows" }).fill(rows);
  await expectAccessible(book);
  await book.getByRole("button", { name: "Read these rows" }).click();
  await expect(book.getByLabel("Between columns")).toHaveValue("\t");
  await book.getByRole("button", { name: "Choose another file" }).click();
  await book.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, rows);
  await checkRows(book);
  await book.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(2);
});

test("the sample shows what goes wrong in real files, and the templates are there", async ({ book }) => {
  await book.goto("/import");
  await expect(book.getByRole("link", { name: "Excel" })).toHaveAttribute("href", /template\.xlsx/);
  await book.getByRole("button", { name: "Try it with a sample file" }).click();
  await expect(book.getByLabel("What Cellulare becomes")).toHaveValue("phoneNumber");
  await checkRows(book);
  await expect(book.getByText("1 number was damaged by Excel")).toBeVisible();
  await expect(figure(book, "twice in the file")).toContainText("1");
});

test("the history opens, repeats and undoes imports", async ({ book, api }) => {
  await book.goto("/imports");
  await expect(book.getByText("No imports yet")).toBeVisible();
  await expectAccessible(book);
  await pickFile(book, italianCsv(12));
  await book.getByLabel("into").selectOption({ label: "a new list…" });
  await book.getByLabel("Name of the new list").fill("Autumn");
  await book.getByLabel("What Sesso becomes").selectOption({ label: "Notes" });
  await checkRows(book);
  await book.getByRole("link", { name: "History" }).click();
  await expect(book.getByRole("row", { name: /clienti_ottobre/ })).toContainText("Checked, not imported");
  await book.goto("/import");
  await book.getByRole("link", { name: "Continue clienti_ottobre.csv" }).click();
  await book.getByRole("button", { name: "Import 12 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible();
  await book.getByRole("link", { name: "History" }).click();
  await expect(book.getByRole("row", { name: /clienti_ottobre/ })).toContainText(/Done\s*Autumn\s*12/);
  await expectAccessible(book);
  await book.getByRole("button", { name: "Actions for clienti_ottobre.csv" }).click();
  await book.getByRole("menuitem", { name: "Import another file like this" }).click();
  await expect(book.getByText("The next file is read as clienti_ottobre.csv was")).toBeVisible();
  await book.getByLabel("File with contacts").setInputFiles({ ...italianCsv(3, 100), name: "november.csv" });
  await expect(book.getByLabel("What Sesso becomes")).toHaveValue("notes");
  await expect(book.getByLabel("into")).toHaveValue(/^\d+$/);
  await book.goto("/imports");
  await book.getByRole("button", { name: "Actions for clienti_ottobre.csv" }).click();
  await book.getByRole("menuitem", { name: "Undo…" }).click();
  await book.getByRole("alertdialog").getByRole("button", { name: "Undo the import" }).click();
  await expect(book.getByRole("row", { name: /clienti_ottobre/ })).toContainText("Undone");
  expect(await countHeld(api)).toBe(0);
});

test.describe("in Italian", () => {
  test.use({ locale: "it-IT" });

  test("the wizard speaks Italian from the file to the end", async ({ book }) => {
    await book.goto("/import");
    await book.getByLabel("File con i contatti").setInputFiles(italianCsv(1200));
    await expect(book.getByText("Questi nomi sono scritti bene?")).toBeVisible();
    await book.getByRole("button", { name: "Controlla tutte le righe" }).click();
    await expect(book.getByText("Non è ancora stato scritto nulla.")).toBeVisible();
    await book.getByRole("button", { name: "Importa 1.200 contatti" }).click();
    await expect(book.getByText("L'importazione è finita.")).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("every step fits, and is accessible", async ({ book }) => {
    const expectFit = async () => {
      const overflow = await book.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(book);
    };
    await pickFile(book, italianCsv(20));
    await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
    await expectFit();
    await checkRows(book);
    await expectFit();
    await book.getByRole("button", { name: "Import 20 contacts" }).click();
    await expect(book.getByText("The import is done.")).toBeVisible();
    await expectFit();
    await book.goto("/imports");
    await expect(book.getByRole("link", { name: "clienti_ottobre.csv" })).toBeVisible();
    await expectFit();
  });
});
