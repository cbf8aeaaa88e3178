// `npm test`: format, lint, types, unused code, unit and database tests, then the API and the pages in a real browser.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
rmSync(".test/results", { recursive: true, force: true });
mkdirSync(".test/results", { recursive: true });
process.env.NEXT_TELEMETRY_DISABLED = "1";

const counts = { passed: 0, failed: 0 };
let broken = false;

check("Format and lint", "biome", ["check", "--error-on-warnings", "."]);
check("Route types", "next", ["typegen"]);
check("Types", "tsc", ["--noEmit"]);
check("Unused code", "knip", []);
check("Unit and database tests", "vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile=.test/results/vitest.json",
]);
countVitest();
await ensureBuilt();
process.env.CHROMIUM_PATH = await ensureBrowser();
check("API and browser tests", "playwright", ["test", "--config", "e2e/playwright.config.ts"]);
countPlaywright();

if (broken && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(broken || counts.failed > 0 ? 1 : 0);

function check(title, program, args) {
  console.log(`\n${title}`);
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: "inherit" });
  if (status !== 0) broken = true;
}

function countVitest() {
  const report = readReport("vitest.json");
  counts.passed += report?.numPassedTests ?? 0;
  counts.failed += report?.numFailedTests ?? 0;
}

function countPlaywright() {
  const stats = readReport("playwright.json")?.stats;
  counts.passed += stats?.expected ?? 0;
  counts.failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(`.test/results/${name}`, "utf8"));
  } catch {
    broken = true;
    return null;
  }
}
