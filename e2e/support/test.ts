import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "playwright/test";
import { type Account, createAccountIn } from "./product";

export { expect } from "playwright/test";

interface Given {
  account: Account;
  /** The API with the account's key. */
  api: APIRequestContext;
  /** A page signed in to the account. */
  book: Page;
}

const dataDir = () => process.env.PRODUCT_DATA_DIR ?? "";

export const test = base.extend<Given>({
  baseURL: async ({}, use) => use(process.env.PRODUCT_URL ?? ""),
  account: async ({}, use) => use(await createAccountIn(dataDir())),
  api: async ({ playwright, account, baseURL }, use) => {
    const context = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { "x-api-key": account.apiKey },
    });
    await use(context);
    await context.dispose();
  },
  book: async ({ page, account, baseURL }, use) => {
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL ?? ""))
        problems.push(`Request to ${request.url()}`);
    });
    const headers = { origin: baseURL ?? "" };
    await page.request.post("/api/v1/session", {
      data: { email: account.email, password: account.password },
      headers,
    });
    await use(page);
    // What the server refuses on purpose shows in the console as "Failed to load resource".
    expect(problems.filter((text) => !text.startsWith("Failed to load resource"))).toEqual([]);
  },
});

/** Another account of the same server, which must see nothing. */
export function createOtherAccount(): Promise<Account> {
  return createAccountIn(dataDir());
}

/** WCAG 2.2 AA, as far as axe can tell, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    // Colours change with a transition; axe must look at the end of it.
    await page.waitForTimeout(250);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
  }
}
