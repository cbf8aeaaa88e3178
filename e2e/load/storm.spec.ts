import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { startStorm } from "../storm/start-storm";
import { expect, test } from "../support/test";

const lasts = 60_000;

test("random callers side by side on two servers get answers that some order explains", async () => {
  test.setTimeout(lasts + 120_000);
  const folder = await mkdtemp(path.join(".test", "storm-"));
  const { rounds, unexplained } = await startStorm({
    folder,
    servers: 2,
    seed: Date.now() % 1_000_000,
    lasts,
  });
  expect(rounds).toBeGreaterThan(10);
  expect(unexplained).toBeLessThan(rounds / 10);
  await rm(folder, { recursive: true, force: true });
});
