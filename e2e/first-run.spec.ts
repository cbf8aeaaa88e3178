import { writeFileSync } from "node:fs";
import { awaitHydration, hydrated } from "./support/await-hydration";
import { expectItalian } from "./support/expect-italian";
import { expect, expectAccessible, test } from "./support/test";

/** 5,000 rows as an Italian Excel saves them: `;` between the cells, Windows-1252. */
function italianExport(file: string): void {
  const first = ["Niccolò", "Zoë", "Anna", "Giosuè", "Noè", "Chiara", "Luca"];
  const last = ["D'Angiò", "Martini", "Müller", "Rossi", "Bianchi", "Esposito"];
  const rows = ["Nome;Cognome;Cellulare;Posta elettronica;Sesso"];
  for (let n = 0; n < 5000; n++) {
    const mobile = `33${n % 10} ${String(1_000_000 + n)}`;
    rows.push(`${first[n % 7]};${last[n % 6]};${mobile};cliente${n}@example.com;${n % 2 ? "F" : "M"}`);
  }
  writeFileSync(file, Buffer.from(rows.join("\r\n"), "latin1"));
}

test("a fresh installation greets an Italian in Italian", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "it-IT", baseURL });
  awaitHydration(context);
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Configura la tua rubrica" })).toBeVisible();
  await page.getByRole("button", { name: "Crea la rubrica" }).click();
  await expect(page.getByText("Almeno 10 caratteri.").first()).toBeVisible();
  await expect(page.getByLabel("Paese").getByRole("option", { name: "Germania" })).toBeAttached();
  await expectItalian(page);
  await expectAccessible(page);
  await context.close();
});

test("from a fresh installation to a clean book: set up, import, search, sort, edit, delete", async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  await test.step("set up", async () => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/setup/);
    await expectAccessible(page);
    await page.getByLabel("Your name").fill("Giulia Ferri");
    await page.getByLabel("E-mail").fill("giulia@example.com");
    await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
    await page.getByLabel("Company").fill("Bottega");
    await page.getByLabel("Country").selectOption("IT");
    await page.locator("form button[type=submit]").click();
    await expect(page).toHaveURL(/\/contacts/);
    await hydrated(page);
    await expect(page.getByRole("link", { name: "Import a file" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("import 5,000 rows", async () => {
    const file = testInfo.outputPath("clienti_ottobre.csv");
    italianExport(file);
    await page.getByRole("link", { name: "Import a file" }).click();
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText("Niccolò").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Check all rows" }).click();
    await page.getByRole("button", { name: "Import 5,000 contacts" }).click();
    await expectAccessible(page);
    await page.getByRole("link", { name: "See these contacts" }).click();
    await expect(page.getByText("5,000").first()).toBeVisible();
  });

  await test.step("search and sort", async () => {
    await page.goto("/contacts");
    await page.keyboard.press("/");
    await page.keyboard.type("niccolo muller");
    await expect(page).toHaveURL(/search=niccolo/);
    await expect(page.getByRole("row").nth(1)).toContainText("Niccolò Müller");
    await page.getByRole("textbox", { name: /search/i }).fill("cliente4999");
    await expect(page.getByRole("row")).toHaveCount(2);
    await page.getByRole("textbox", { name: /search/i }).fill("");
    await page.getByRole("columnheader", { name: "E-mail" }).getByRole("button").click();
    await expect(page.getByRole("columnheader", { name: "E-mail" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await expect(page.getByRole("row").nth(1)).toContainText("cliente0@example.com");
    await page.screenshot({ path: testInfo.outputPath("contacts.png") });
    await expectAccessible(page);
  });

  await test.step("edit one", async () => {
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await page.getByLabel("Last name").fill("D’Annunzio");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/saved/i).first()).toBeVisible();
    await page.goto("/contacts?search=annunzio");
    await expect(page.getByRole("row")).toHaveCount(2);
  });

  await test.step("delete some", async () => {
    await page.goto("/contacts?search=cliente12");
    await expect(page.getByRole("row").nth(1)).toContainText("cliente12");
    await page.getByRole("row").nth(1).getByRole("checkbox").check();
    await page
      .getByRole("row")
      .nth(3)
      .getByRole("checkbox")
      .click({ modifiers: ["Shift"] });
    await page.getByRole("button", { name: /Delete/ }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("Delete 3 contacts?");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Delete 3" }).click();
    await expect(page.getByText("4,997 stay")).toBeVisible();
  });
});

test("after the set-up, /setup leads to signing in and back into the book", async ({ page }) => {
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill("giulia@example.com");
  await page.getByLabel("Password", { exact: true }).fill("wrong password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/wrong/i)).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/contacts/);
});
