import { readdir, readFile, readlink, realpath } from "node:fs/promises";

const longestWait = 5000;

/**
 * Ends what a killed postmaster left behind: processes of PostgreSQL that work in this folder, e.g. in the middle of a long
 * query. While one of them lives, no other postmaster can start here. Linux only.
 */
export async function endOrphans(folder: string): Promise<void> {
  const place = await realpath(folder);
  for (const began = Date.now(); ; ) {
    const orphans = await findOrphans(place);
    if (orphans.length === 0) return;
    const isLate = Date.now() - began > longestWait;
    for (const pid of orphans) end(pid, isLate ? "SIGKILL" : "SIGQUIT");
    if (isLate) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function findOrphans(place: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      if ((await readlink(`/proc/${pid}/cwd`).catch(() => "")) !== place) return null;
      const title = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return title.startsWith("postgres:") ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
