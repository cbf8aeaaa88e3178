import { copyFile, rm, stat, truncate } from "node:fs/promises";
import { isDiskFull } from "@/lib/disk-full";
import type { Cluster } from "./cluster";
import { logFile } from "./postmaster";

const largestLog = 10 * 1024 ** 2;

/**
 * Keeps PostgreSQL's log at twice 10 MB: past that its text goes to `postgres.log.1`. PostgreSQL appends, so that the file
 * may be cut to nothing under it.
 */
export async function boundLog(cluster: Cluster, largest = largestLog): Promise<void> {
  const file = logFile(cluster);
  const found = await stat(file).catch(() => null);
  if (!found || found.size <= largest) return;
  await copyFile(file, `${file}.1`).catch(async (error) => {
    if (!isDiskFull(error)) throw error;
    await rm(`${file}.1`, { force: true });
  });
  await truncate(file);
}
