/** The running PostgreSQL of a cluster: found, started and stopped with its own `pg_ctl`. */
import { appendFile, chmod, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import postgres from "postgres";
import { SettingError } from "@/lib/node/environment";
import { type Cluster, lastLine, own } from "./cluster";
import { configuration } from "./configuration";
import { endOrphans } from "./orphans";

/** PostgreSQL's own log, beside its folder. */
export function logFile({ folder }: Cluster): string {
  return path.join(path.dirname(folder), "postgres.log");
}

/**
 * Starts a postmaster, on the port of the last one where that is free.
 * @param port the only one that will do
 * @returns the URL of the postmaster that runs then, which may be another process's
 * @throws SettingError with PostgreSQL's reason
 */
export async function startPostmaster(cluster: Cluster, port?: number): Promise<string> {
  const { folder, runner, binaries } = cluster;
  await removeStalePid(folder);
  await configure(cluster, port ?? (await freePort(await lastPort(folder))));
  const log = logFile(cluster);
  await appendFile(log, "", { mode: 0o600 });
  await chmod(log, 0o600);
  own(log, runner);
  const args = ["start", "--wait", "--timeout=60", "--silent", "-D", folder, "-l", log];
  const started = await runner.run(binaries.pgCtl, args, path.dirname(folder));
  // Another server may have been quicker: then its postmaster answers.
  const url = await runningAt(cluster, started.code === 0 ? 1 : 50);
  if (url) return url;
  const reason = lastLine(await readFile(log, "utf8")) || lastLine(started.output);
  throw new SettingError(`The database in ${folder} does not start: ${reason}`);
}

/** Ends it, and every connection to it, once its data is written down. */
export async function stopPostmaster({ folder, runner, binaries }: Cluster): Promise<void> {
  await runner.run(binaries.pgCtl, ["stop", "--mode=fast", "--wait", "--silent", "-D", folder], "/");
}

/** The URL of the postmaster that runs on this folder and knows our password, if there is one. */
export async function runningAt({ folder, password }: Cluster, tries = 1): Promise<string | null> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const port = (await readPidFile(folder))[3];
    const url = `postgres://rubrica:${password}@127.0.0.1:${port}/postgres`;
    if (port && (await answers(url, folder))) return url;
    if (attempt + 1 < tries) {
      if (attempt > 5 && !(await isPostmasterAlive(folder))) return null;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return null;
}

/** Whether the process named in the pid file is a postmaster; it may be starting, recovering or stopping. */
export async function isPostmasterAlive(folder: string): Promise<boolean> {
  const pid = Number((await readPidFile(folder))[0]);
  if (!pid) return false;
  if (process.platform === "linux")
    return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).includes("postgres");
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Its lines: pid, folder, start, port, and more. */
async function readPidFile(folder: string): Promise<string[]> {
  return (await readFile(path.join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
}

/** Moved in place whole: another server may start a postmaster on this folder right now. */
async function configure({ folder, runner }: Cluster, port: number): Promise<void> {
  const file = path.join(folder, "postgresql.conf");
  const text = configuration(port);
  // A full disk does not keep a database from starting as it did the last time.
  if ((await readFile(file, "utf8").catch(() => "")) === text) return;
  const making = `${file}.${process.pid}`;
  try {
    await writeFile(making, text, { mode: 0o600 });
    own(making, runner);
    await rename(making, file);
  } finally {
    await rm(making, { force: true });
  }
}

async function answers(url: string, folder: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await client`show data_directory`;
    return (await realpath(row?.data_directory)) === (await realpath(folder));
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** PostgreSQL trusts a pid file whose number now belongs to some other program; after a crash that is no postmaster. */
async function removeStalePid(folder: string): Promise<void> {
  if (process.platform !== "linux" || (await isPostmasterAlive(folder))) return;
  await endOrphans(folder);
  await rm(path.join(folder, "postmaster.pid"), { force: true });
}

async function lastPort(folder: string): Promise<number> {
  const text = await readFile(path.join(folder, "postgresql.conf"), "utf8").catch(() => "");
  return Number(/^port = '(\d+)'$/m.exec(text)?.[1] ?? 0);
}

/** @param wanted the port to prefer; 0 is any */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
