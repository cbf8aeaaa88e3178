/**
 * `npm run storm [-- --minutes 60] [--servers 2] [--seed 7]`: random callers side by side on servers of their own, checked
 * against a model. A failure names its seed.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { startStorm } from "@/e2e/storm/start-storm";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    servers: { type: "string", default: "2" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
await mkdir(".test", { recursive: true });
const folder = await mkdtemp(path.join(".test", "storm-"));
console.log(`Seed ${values.seed}`);
const { rounds, calls, unexplained } = await startStorm({
  folder,
  servers: Number(values.servers),
  seed: Number(values.seed),
  lasts: Number(values.minutes) * 60_000,
  onRound: (round, made) => round % 100 === 0 && console.log(`${round} rounds, ${made} calls`),
});
await rm(folder, { recursive: true, force: true });
console.log(
  `${rounds} rounds, ${calls} calls: every answer explained, but in ${unexplained} parts of a round`,
);
process.exit(0);
