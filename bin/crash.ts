/** `npm run crash`: kills a server at ten random points of a large import. */
import { rm } from "node:fs/promises";
import { type Crash, crashImport } from "@/e2e/support/crash";

const rows = 300_000;
const points = 10;

for (let point = 0; point < points; point++) {
  const phase: Crash["phase"] = Math.random() < 0.3 ? "READING" : "RUNNING";
  const atRow = Math.floor(Math.random() * rows * 0.95);
  const dataDir = `.test/crash-${process.pid}-${point}`;
  console.log(`Point ${point + 1} of ${points}: killed at row ${atRow}, ${phase}`);
  await crashImport({ dataDir, rows, phase, atRow, signal: "SIGKILL" });
  await rm(dataDir, { recursive: true, force: true });
}
console.log(`${points} times exactly the right book`);
process.exit(0);
