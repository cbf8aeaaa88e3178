import { defineConfig, devices } from "playwright/test";

/**
 * Against the production build on a database of its own. `first-run` finds a fresh installation and sets it up;
 * everything else follows, each test in an account of its own.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../.test/results/browser",
  globalSetup: "./support/start-server.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long for a machine that does other work, too: whoever passes never waits for them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../.test/results/playwright.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 820 },
    // What moves only to please the eye is not waited for.
    contextOptions: { reducedMotion: "reduce" },
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "first-run", testMatch: "first-run.spec.ts", fullyParallel: false },
    { name: "api", testMatch: "api/**/*.spec.ts", dependencies: ["first-run"] },
    { name: "browser", testMatch: "pages/**/*.spec.ts", dependencies: ["first-run"] },
    // Each of these loads the machine and looks at the clock: one after the other, when nothing else runs.
    ...["slow-reads", "hostile-uploads", "heavy-uploads", "heavy-requests", "storm"].map(
      (name, place, alone) => ({
        name,
        testMatch: `load/${name}.spec.ts`,
        dependencies: place === 0 ? ["api", "browser"] : [alone[place - 1] ?? ""],
      }),
    ),
  ],
});
