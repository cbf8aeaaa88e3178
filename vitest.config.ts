import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit tests everywhere; tests in `db/` and `jobs/` get a database of their own, cloned from a migrated template. */
const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["{lib,components,app,bin}/**/*.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["db/**/*.test.ts", "jobs/**/*.test.ts"],
          globalSetup: ["db/testing/template-database.ts"],
          setupFiles: ["db/testing/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
