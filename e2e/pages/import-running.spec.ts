import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { awaitHydration } from "../support/await-hydration";
import { italianCsv } from "../support/import-files";
import { createAccountByCommand, startProduct } from "../support/product";
import { expect, expectAccessible, test } from "../support/test";
import { countHeld } from "./given";
import { checkRows, figure, holdUploads, pickFile } from "./import-wizard";

/** Enough that somebody can look at it while it runs. */
const manyRows = 80_000;
/** Enough to be killed in the middle of. */
const someRows = 30_000;

test("a running import shows on every page, goes on without its own, and can be stopped", async ({
  book,
  api,
}) => {
  test.setTimeout(180_000);
  await pickFile(book, italianCsv(manyRows));
  await book.getByRole("button", { name: "Check all rows" }).click();
  await book.getByRole("button", { name: "Import 80,000 contacts" }).click({ timeout: 60_000 });
  await expect(book.getByRole("heading", { name: "Importing" })).toBeVisible();
  await book.getByRole("link", { name: "Lists" }).click();
  const running = book.getByRole("list", { name: "Imports under way" });
  await expect(running).toContainText("clienti_ottobre.csv");
  await expectAccessible(book);
  await running.getByRole("link").click();
  await book.getByRole("button", { name: "Stop the import" }).click();
  // It stops behind the chunk it is at.
  const stopped = book.getByText("The import was stopped; what was imported before stays.");
  await expect(stopped).toBeVisible({ timeout: 60_000 });
  const held = await countHeld(api);
  expect(held).toBeLessThan(manyRows);
  const { summary } = await (
    await api.get(`/api/v1/imports/${new URL(book.url()).searchParams.get("id")}`)
  ).json();
  expect(summary.created).toBe(held);
  const format = new Intl.NumberFormat("en");
  const rows = `${format.format(summary.total)} of 80,000 rows`;
  await expect(book.getByRole("region", { name: "Result" })).toContainText(
    `${rows} were imported before it was stopped`,
  );
  await expect(book.getByText(`${rows} in the file: each of these is counted once.`)).toBeVisible();
});

test("an import that ends while one looks at another page says so, and the book shows it", async ({
  book,
}) => {
  test.setTimeout(120_000);
  await pickFile(book, italianCsv(30_000));
  await checkRows(book);
  await book.getByRole("button", { name: "Import 30,000 contacts" }).click();
  await expect(book.getByRole("list", { name: "Imports under way" })).toBeVisible();
  await book.getByRole("link", { name: /^Contacts/ }).click();
  await expect(book.getByText("The import is done")).toBeVisible({ timeout: 60_000 });
  await expect(book.getByRole("link", { name: "Contacts 30,000" })).toBeVisible();
  await book.getByRole("button", { name: "Open", exact: true }).click();
  await expect(figure(book, "new")).toContainText("30,000");
});

test("the imports beside a page follow the one that it shows", async ({ book }) => {
  test.setTimeout(120_000);
  await pickFile(book, italianCsv(3_000));
  await checkRows(book);
  // The list of running imports is asked every now and then: whoever sees the end here need not wait for that.
  await book.getByRole("button", { name: "Import 3,000 contacts" }).click();
  await expect(book.getByText("The import is done.")).toBeVisible({ timeout: 60_000 });
  await expect(book.getByRole("list", { name: "Imports under way" })).toBeHidden({ timeout: 1_000 });
  await book.getByRole("link", { name: "Import", exact: true }).click();
  await expect(book.getByLabel("File with contacts")).toBeAttached();
  await expect(book.getByText("clienti_ottobre.csv")).toBeHidden();
});

test("a file goes up while one looks at other pages, which show it", async ({ book }) => {
  await pickFile(book, italianCsv(50));
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  const release = await holdUploads(book, "continue");
  await book.getByRole("button", { name: "Check all rows" }).click();
  await book.getByRole("link", { name: "Contacts", exact: false }).first().click();
  await expect(book).toHaveURL(/\/contacts/);
  const running = book.getByRole("list", { name: "Imports under way" });
  await expect(running).toContainText("Sending");
  release();
  await expect(running).toBeHidden();
  await book.getByRole("link", { name: "Import", exact: true }).first().click();
  await expect(book.getByRole("button", { name: "Import 50 contacts" })).toBeVisible();
});

test("two people import at once", async ({ book, api, browser }) => {
  await pickFile(book, italianCsv(300));
  const context = await browser.newContext({ storageState: await book.context().storageState() });
  awaitHydration(context);
  const other = await context.newPage();
  await pickFile(other, { ...italianCsv(300, 300), name: "november.csv" });
  await Promise.all([checkRows(book), checkRows(other)]);
  await Promise.all(
    [book, other].map((page) => page.getByRole("button", { name: "Import 300 contacts" }).click()),
  );
  await expect(book.getByText("The import is done.")).toBeVisible();
  await expect(other.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(600);
  await context.close();
});

test("a server killed in the middle of an import goes on after its start, and the open page with it", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const dataDir = await mkdtemp(path.join(".test", "restart-"));
  const settings = { DATA_DIR: dataDir };
  const first = await startProduct(settings);
  const { email, password, apiKey } = await createAccountByCommand(settings);
  await page.request.post(`${first.url}/api/v1/session`, {
    data: { email, password },
    headers: { origin: first.url },
  });
  await page.goto(`${first.url}/import`);
  await page.getByLabel("File with contacts").setInputFiles(italianCsv(someRows));
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: "Import 30,000 contacts" }).click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Importing" })).toBeVisible();
  const killed = new Promise((resolve) => first.process.once("exit", resolve));
  first.process.kill("SIGKILL");
  await killed;
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await expectAccessible(page);
  const second = await startProduct({ ...settings, PORT: new URL(first.url).port });
  try {
    await expect(page.getByText("The import is done.")).toBeVisible({ timeout: 120_000 });
    const headers = { "x-api-key": apiKey };
    const found = await page.request.get(`${second.url}/api/v1/contacts?limit=1`, { headers });
    expect((await found.json()).total).toBe(someRows);
  } finally {
    expect(await second.stop()).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  }
});
