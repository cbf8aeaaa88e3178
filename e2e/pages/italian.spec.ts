import { expectItalian } from "../support/expect-italian";
import { expect, expectAccessible, test } from "../support/test";
import { giveList, givePeople, givePerson } from "./given";

test.use({ locale: "it-IT", timezoneId: "Europe/Rome" });

test("who asks for Italian finds, filters, edits and deletes in Italian", async ({ book, api }) => {
  await book.goto("/contacts");
  await expect(book.getByText("La tua rubrica è vuota")).toBeVisible();
  await expectItalian(book);
  await givePeople(api, 120);
  const anna = await givePerson(api, { firstName: "Anna", lastName: "Conti", phoneNumber: "+390612345678" });
  await giveList(api, "Primavera", [anna]);

  await test.step("the table", async () => {
    await book.goto("/contacts");
    await expect(book.getByRole("table", { name: "Contatti" })).toBeVisible();
    await expect(book.getByText("1–50 di")).toBeVisible();
    await book.getByRole("button", { name: "Colonne" }).click();
    await expect(book.getByRole("menuitemcheckbox", { name: "Telefono" })).toBeVisible();
    await expectItalian(book);
    await book.keyboard.press("Escape");
  });

  await test.step("a filter", async () => {
    await book.getByRole("button", { name: "Filtro" }).click();
    await expect(book.getByRole("button", { name: "Genere" })).toBeVisible();
    await expectItalian(book);
    await book.getByRole("button", { name: "Nella lista", exact: true }).click();
    await book.getByRole("option", { name: "Primavera" }).click();
    await book.keyboard.press("Escape");
    await expect(book.getByRole("button", { name: "Rimuovi il filtro In Primavera" })).toBeVisible();
    await expect(book.getByText("Non è un cellulare")).toBeVisible();
    await expectItalian(book);
  });

  await test.step("an edit, with a mistake first", async () => {
    await book.getByRole("link", { name: "Anna Conti" }).click();
    const panel = book.getByRole("dialog", { name: "Anna Conti" });
    await panel.getByLabel("Email").fill("anna");
    await panel.getByLabel("Cognome").fill("Contini");
    await expect(panel.getByText("Questo non è un indirizzo email.")).toBeVisible();
    await expectItalian(book);
    await expectAccessible(book);
    await panel.getByLabel("Email").fill("anna@example.com");
    await panel.getByRole("button", { name: "Salva le modifiche" }).click();
    await expect(book.getByText("Salvato")).toBeVisible();
    await expect(book.getByRole("link", { name: "Anna Contini" })).toBeVisible();
  });

  await test.step("a deletion", async () => {
    await book.goto("/contacts");
    await book.getByRole("checkbox", { name: "Seleziona tutti in questa pagina" }).check();
    await book.getByRole("button", { name: "Seleziona tutti i 121" }).click();
    await book.getByRole("checkbox", { name: "Seleziona Anna Contini" }).uncheck();
    await expect(book.getByRole("toolbar")).toContainText("Tutti i 121 tranne 1");
    await expectItalian(book);
    await book.getByRole("button", { name: "Elimina…" }).click();
    const dialog = book.getByRole("alertdialog");
    await expect(dialog).toContainText("Vuoi eliminare 120 contatti?");
    await expect(dialog).toContainText("1 resta");
    await expectItalian(book);
    await expectAccessible(book);
    await dialog.getByLabel("Scrivi 120 per confermare").fill("120");
    await dialog.getByRole("button", { name: "Elimina 120" }).click();
    await expect(book.getByText("120 contatti eliminati. Ne resta 1.")).toBeVisible();
    await expectItalian(book);
  });
});

test("lists, fields and the pages of a contact are Italian", async ({ book, api }) => {
  const id = await givePerson(api, { firstName: "Zoë", email: "zoe@example.com" });
  await giveList(api, "Autunno", [id]);
  for (const path of [
    "/lists",
    "/contacts/new",
    `/contacts/${id}`,
    "/settings/fields",
    "/contacts/999999999",
  ]) {
    await book.goto(path, { waitUntil: "networkidle" });
    await expect(book.getByRole("heading").first()).toBeVisible();
    await expectItalian(book);
    await expectAccessible(book);
  }
  await book.goto("/settings/fields");
  await book.getByRole("button", { name: "Nuovo campo" }).click();
  await expect(book.getByRole("dialog", { name: "Nuovo campo" })).toBeVisible();
  await expectItalian(book);
  await book.getByLabel("Etichetta").fill("Città");
  await book.getByRole("button", { name: "Aggiungi il campo" }).click();
  await expect(book.getByText("Campo Città aggiunto")).toBeVisible();
  await book.goto("/lists");
  await book.getByRole("button", { name: "Nuova lista" }).click();
  await book.getByRole("dialog").getByLabel("Nome").fill("Autunno");
  await book.getByRole("button", { name: "Crea la lista" }).click();
  await expect(book.getByRole("dialog").getByText("Questo nome è già in uso.")).toBeVisible();
  await expectItalian(book);
});

test("the language is chosen in the menu of the person, and kept", async ({ book }) => {
  await book.goto("/contacts/new");
  await book.getByLabel("Nome", { exact: true }).fill("Chiara");
  await book.getByRole("button", { name: /Giulia Ferri/ }).click();
  await expectItalian(book);
  await book.getByRole("menuitemradio", { name: "English" }).click();
  await expect(book.getByRole("heading", { name: "New contact" })).toBeVisible();
  await expect(book.locator("html")).toHaveAttribute("lang", "en");
  await expect(book.getByLabel("First name")).toHaveValue("Chiara");
  await book.getByLabel("First name").fill("");
  await book.goto("/sign-in");
  await book.goto("/lists");
  await expect(book.getByRole("heading", { name: "Lists", exact: true })).toBeVisible();
});

test("signing in speaks Italian, says what is wrong in it, and can speak English", async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/sign-in`);
  await expect(page.getByRole("heading", { name: "Accedi" })).toBeVisible();
  await page.getByRole("button", { name: "Accedi" }).click();
  await expect(page.getByText("Inserisci la tua password.")).toBeVisible();
  await page.getByLabel("Email").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Accedi" }).click();
  await expect(page.getByText("L'indirizzo email o la password non sono corretti.")).toBeVisible();
  await expectItalian(page);
  await expectAccessible(page);
  await page.getByLabel("Lingua").selectOption("English");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.com");
});
