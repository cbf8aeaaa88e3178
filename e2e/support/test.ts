import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "playwright/test";
import { awaitHydration } from "./await-hydration";
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
  context: async ({ context }, use) => {
    awaitHydration(context);
    await use(context);
  },
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

/** WCAG 2.2 AA, as far as axe can tell; in the dark theme only what another theme can change. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, "light", (axe) => axe.withTags(standard));
  await expectNoViolation(page, "dark", (axe) => axe.withRules(rulesOfColour));
}

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const rulesOfColour = ["color-contrast", "link-in-text-block"];

async function expectNoViolation(page: Page, theme: string, choose: (axe: AxeBuilder) => AxeBuilder) {
  await page.evaluate(dress, theme);
  // Legacy means without a page of its own for frames, of which there are none: it takes a third of the time.
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze();
  expect(
    violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([]);
}

/** Runs in the browser: puts a theme on, and ends when everything that moves towards an end has reached it. */
async function dress(theme: string): Promise<void> {
  document.documentElement.setAttribute("data-theme", theme);
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
