import type { BrowserContext, Page } from "playwright/test";

/**
 * From now on whoever opens a page of the context waits until it hears: the server's drawing is there long before, and
 * what is done to that is lost. `waitUntil: "commit"` does not wait, for tests of just that.
 */
export function awaitHydration(context: BrowserContext): void {
  context.on("page", (page) => {
    const { goto, reload } = page;
    page.goto = async (url, options) => {
      const answer = await goto.call(page, url, options);
      if (options?.waitUntil !== "commit") await hydrated(page);
      return answer;
    };
    page.reload = async (options) => {
      const answer = await reload.call(page, options);
      await hydrated(page);
      return answer;
    };
  });
}

/** Ends when the page hears; for a page that another one led to. */
export function hydrated(page: Page): Promise<void> {
  return page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}
