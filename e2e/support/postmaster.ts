import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder every user can enter, so that the database of a root user's server is in it too. */
export function freshDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "rubrica-start-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** The process id of the postmaster on this data directory. @throws Error when none runs */
export function postmasterOf(dataDir: string): number {
  for (const place of ["database/postgres", "postgres"]) {
    try {
      return Number(readFileSync(path.join(dataDir, place, "postmaster.pid"), "utf8").split("\n")[0]);
    } catch {
      // The other place, or it has stopped.
    }
  }
  throw new Error(`No postmaster in ${dataDir}.`);
}

/** A zombie that nobody has buried is dead too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
