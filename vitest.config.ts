import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** Tests in `db/` and `jobs/`: each file has a database of its own, cloned from a migrated template. */
const onDatabase = (name: string) => ({
  resolve: { alias },
  test: {
    name,
    include: ["db/**/*.test.ts", "jobs/**/*.test.ts"],
    globalSetup: ["db/testing/template-database.ts"],
    setupFiles: ["db/testing/own-database.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

const hasDebianPostgres = existsSync("/usr/lib/postgresql/15/bin/initdb");

/** The database tests run on the built-in PostgreSQL and, where Debian's 15 is installed, on the oldest we support. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["{lib,components,app,bin,e2e}/**/*.test.ts"], testTimeout: 30_000 },
      },
      onDatabase("database"),
      ...(hasDebianPostgres ? [onDatabase("database-15")] : []),
    ],
  },
});
