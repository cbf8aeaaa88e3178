import { writeFileSync } from "node:fs";
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

test("from a fresh installation to a clean book: set up, import, search, sort, edit, delete", async ({
  page,
}, { outputPath }) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup/);
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Giulia Ferri");
  await page.getByLabel(/E-?mail/).fill("giulia@example.com");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByLabel("Company").fill("Bottega");
  await page.getByRole("button", { name: /create|set up|start/i }).click();
  await expect(page).toHaveURL(/\/contacts/);
  await expectAccessible(page);

  const file = outputPath("clienti_ottobre.csv");
  italianExport(file);
  await page
    .getByRole("link", { name: /import/i })
    .first()
    .click();
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("Niccolò").first()).toBeVisible();
  await page.screenshot({ path: outputPath("import.png") });
});
