import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { failuresOfPlaywright, failuresOfVitest } from "./failures.mjs";

let folder: string;
beforeEach(() => {
  // Beside node_modules, so that the tests written into it find the runners.
  mkdirSync(".test", { recursive: true });
  folder = mkdtempSync(resolve(".test", "failures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("tells each failed test of Vitest, and a file that cannot be read", () => {
  write("sums.test.mjs", 'import { expect, it } from "vitest";', [
    'it("adds", () => expect(1 + 1).toBe(2));',
    'it("counts", () => expect("one").toBe("two"));',
  ]);
  write("torn.test.mjs", 'import "./nowhere.mjs";', []);
  write("vitest.config.mjs", "export default {};", []);

  run("vitest", ["run", "--root", folder, "--reporter=json", "--outputFile=report.json"]);

  const told = failuresOfVitest(report()).sort();
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^FAILED .*sums\.test\.mjs › counts\n {2}.*expected 'one' to be 'two'/);
  expect(told[1]).toMatch(/^FAILED .*torn\.test\.mjs › could not be run\n {2}.*nowhere/);
});

it("tells each failed test of Playwright, and a file that cannot be read", () => {
  write("sums.spec.mjs", 'import { expect, test } from "playwright/test";', [
    'test("adds", () => expect(1 + 1).toBe(2));',
    'test.describe("deep", () => test("counts", () => expect("one").toBe("two")));',
  ]);
  write("torn.spec.mjs", 'import "./nowhere.mjs";', []);
  write("config.mjs", 'export default { reporter: [["json", { outputFile: "report.json" }]] };', []);

  run("playwright", ["test", "--config", join(folder, "config.mjs"), "sums"]);
  expect(failuresOfPlaywright(report())).toEqual([
    expect.stringMatching(/^FAILED sums\.spec\.mjs:3 › counts\n {2}failed\n.*Expected.*two/s),
  ]);

  run("playwright", ["test", "--config", join(folder, "config.mjs")]);
  expect(failuresOfPlaywright(report())).toEqual([
    expect.stringMatching(/^FAILED e2e › outside of a test\n.*nowhere/s),
  ]);
});

function write(name: string, opening: string, lines: string[]) {
  writeFileSync(join(folder, name), [opening, ...lines].join("\n"));
}

function run(program: string, args: string[]) {
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: "ignore" });
  expect(status).toBe(1);
}

function report() {
  return JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
}
