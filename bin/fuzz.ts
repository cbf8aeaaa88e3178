/** `npm run fuzz`: 10,000 broken files of every kind, where `npm test` tries a few. */
import { run } from "./installed.mjs";

run("node_modules/.bin/vitest", ["run", "--project", "database", "jobs/fuzz-import"], {
  FUZZ_CASES: "10000",
});
