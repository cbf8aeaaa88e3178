import type { Page } from "playwright/test";
import type { MadeFile } from "../support/import-files";
import { expect } from "../support/test";

/** Opens the wizard with a file picked. @param file made in memory, or a path */
export async function pickFile(book: Page, file: MadeFile | string): Promise<void> {
  await book.goto("/import");
  await book.getByLabel("File with contacts").setInputFiles(file);
}

/** Keeps uploads back. @returns lets them go on, or breaks them off */
export async function holdUploads(book: Page, end: "continue" | "abort"): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await book.route("**/api/v1/contacts/upload", async (route) => {
    await held;
    await route[end]();
  });
  return release;
}

/** Has all rows checked, and waits for the numbers. @returns the id of the import */
export async function checkRows(book: Page): Promise<number> {
  await book.getByRole("button", { name: "Check all rows" }).click();
  await expect(book.getByText("Nothing has been written yet.")).toBeVisible({ timeout: 45_000 });
  return Number(new URL(book.url()).searchParams.get("id"));
}

/** One number of the result, by its words: `new`, `cannot be imported`. */
export function figure(book: Page, words: string) {
  const term = book.getByRole("term").filter({ hasText: new RegExp(`^${words}`) });
  return book.getByRole("region", { name: "Result" }).locator("div", { has: term }).last();
}
