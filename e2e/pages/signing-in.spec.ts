import { chromium, type Page } from "playwright/test";
import { hydrated } from "../support/await-hydration";
import type { Account } from "../support/product";
import { expect, test } from "../support/test";

async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

for (const address of ["/contacts?gender=MALE&page=2", "/lists?search=spring", "/contacts/new"]) {
  test(`signing in leads back to ${address}`, async ({ page, account }) => {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, account);
    await expect(page).toHaveURL(({ pathname, search }) => pathname + search === address);
  });
}

for (const next of [
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/%09/evil.example",
  "javascript:alert(1)",
]) {
  test(`signing in with next=${next} stays on this server`, async ({ page, account, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next).replace("%2509", "%09")}`);
    await signIn(page, account);
    await expect(page).toHaveURL(`${baseURL}/contacts`);
    // Signed in already, the server leads there itself.
    await page.goto(`/sign-in?next=${encodeURIComponent(next).replace("%2509", "%09")}`);
    await expect(page).toHaveURL(`${baseURL}/contacts`);
  });
}

test("on a local network without HTTPS one can sign in, read, and sign out", async ({ account, baseURL }) => {
  // To a browser localhost is as good as HTTPS, so the server gets a name that is not.
  const { port } = new URL(baseURL ?? "");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--host-resolver-rules=MAP book.lan 127.0.0.1"],
  });
  const page = await browser.newPage({ baseURL: `http://book.lan:${port}` });
  await page.goto("/contacts");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await hydrated(page);
  await signIn(page, account);
  await expect(page.getByRole("heading", { name: "Contacts" })).toBeVisible();
  await hydrated(page);
  await page.reload();
  await expect(page.getByRole("link", { name: "Import a file" })).toBeVisible();
  await hydrated(page);
  await page.getByRole("button", { name: /Giulia Ferri/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await page.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: expect.stringContaining("session_token") }),
  );
  await browser.close();
});

test("behind a proxy with HTTPS the session cookie is Secure and no other is accepted", async ({
  playwright,
  account,
  baseURL,
}) => {
  const context = await playwright.request.newContext({ baseURL });
  const headers = { origin: baseURL ?? "", "x-forwarded-proto": "https" };
  const { email, password } = account;
  const secure = await context.post("/api/v1/session", { data: { email, password }, headers });
  expect(secure.headers()["set-cookie"]).toMatch(/^__Secure-rubrica\.session_token=.*; Secure/i);
  const plain = await context.post("/api/v1/session", {
    data: { email, password },
    headers: { origin: baseURL ?? "" },
  });
  const [cookie = ""] = (plain.headers()["set-cookie"] ?? "").split(";");
  expect(cookie).toMatch(/^rubrica\.session_token=/);
  const read = (more: Record<string, string>) =>
    fetch(`${baseURL}/api/v1/contacts`, { headers: { cookie, ...more } });
  expect((await read({})).status).toBe(200);
  expect((await read({ "x-forwarded-proto": "https" })).status).toBe(401);
  await context.dispose();
});
