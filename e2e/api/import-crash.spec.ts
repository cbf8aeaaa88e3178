import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { crashImport } from "../support/crash";
import { test } from "../support/test";

test("a server killed in the middle of an import ends it after its start, without a row twice", async () => {
  test.setTimeout(180_000);
  const dataDir = await mkdtemp(path.join(".test", "crash-"));
  await crashImport({ dataDir, rows: 60_000, phase: "RUNNING", atRow: 20_000 });
  await rm(dataDir, { recursive: true, force: true });
});
