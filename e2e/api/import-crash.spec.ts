import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { type Crash, crashImport } from "../support/crash";
import { test } from "../support/test";

const crashes: [string, Omit<Crash, "dataDir">][] = [
  ["killed while it merges", { rows: 60_000, phase: "RUNNING", atRow: 20_000, signal: "SIGKILL" }],
  ["told to stop while it reads", { rows: 40_000, phase: "READING", atRow: 0, signal: "SIGTERM" }],
];

for (const [what, crash] of crashes) {
  test(`a server ${what} ends the import after its start, without a row twice`, async () => {
    test.setTimeout(180_000);
    const dataDir = await mkdtemp(path.join(".test", "crash-"));
    await crashImport({ dataDir, ...crash });
    await rm(dataDir, { recursive: true, force: true });
  });
}
