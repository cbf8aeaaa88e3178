// `npm test`: format, lint, types, unused code, unit and database tests, then the API and the pages in a real browser.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { failuresOfPlaywright, failuresOfVitest } from "./failures.mjs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
rmSync(".test/results", { recursive: true, force: true });
mkdirSync(".test/results", { recursive: true });
process.env.NEXT_TELEMETRY_DISABLED = "1";

const counts = { passed: 0, failed: 0 };
const failures = [];

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
ensureBuilt();
process.env.CHROMIUM_PATH = await ensureBrowser();
check("API and browser tests", "playwright", ["test", "--config", "e2e/playwright.config.ts"]);
countPlaywright();

// Said again at the end, where whoever opens a long log looks first.
if (failures.length > 0) console.log(`\n${failures.join("\n\n")}\n`);
if (failures.length > 0 && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function check(title, program, args) {
  console.log(`\n${title}`);
  const { status, signal } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: "inherit" });
  if (status !== 0) failures.push(`FAILED ${title}: ${program} ended with ${signal ?? status}`);
}

function countVitest() {
  const report = readReport("vitest.json");
  if (!report) return;
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  failures.push(...failuresOfVitest(report));
}

function countPlaywright() {
  const report = readReport("playwright.json");
  if (!report) return;
  counts.passed += report.stats.expected;
  counts.failed += report.stats.unexpected + report.stats.flaky;
  failures.push(...failuresOfPlaywright(report));
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(`.test/results/${name}`, "utf8"));
  } catch (error) {
    failures.push(`FAILED No report: ${error.message}`);
    return null;
  }
}
