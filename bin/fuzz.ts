/**
 * `npm run fuzz [-- book.xls]`: 10,000 broken files of every kind, or of one, where `npm test` tries a few. Tells every 500
 * how far it is; a failure names the seed.
 */
import { run } from "./installed.mjs";

const only = process.argv.slice(2).flatMap((name) => ["-t", name]);
const args = ["run", "jobs/imports/fuzz", "--project", "database", ...only, "--disable-console-intercept"];
run("node_modules/.bin/vitest", args, { FUZZ_CASES: process.env.FUZZ_CASES ?? "10000" });
