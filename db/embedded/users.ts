/**
 * Which processes use the database of a folder: an empty file for each, named after it. A connection and its locks may be
 * lost while a server lives; its file is not.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDiskFull } from "@/lib/disk-full";

export interface Users {
  /** Registers this process. On a full disk that may fail without harm: the advisory lock still tells others. */
  add(): Promise<void>;
  remove(): Promise<void>;
  /** Whether another user lives. Files of dead processes are removed. */
  hasOthers(): Promise<boolean>;
}

let count = 0;

/** @param home the data directory */
export async function openUsers(home: string): Promise<Users> {
  const folder = path.join(home, "database-users");
  const own = `${process.pid}-${await startOf(process.pid)}-${++count}`;
  const add = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, own), "", { mode: 0o600 });
  };
  return {
    add: () =>
      add().catch((error) => {
        if (!isDiskFull(error)) throw error;
      }),
    remove: () => rm(path.join(folder, own), { force: true }),
    hasOthers: async () => {
      const names = await readdir(folder).catch(() => []);
      const others = names.filter((name) => name !== own);
      const living = await Promise.all(others.map((name) => isLiving(path.join(folder, name))));
      return living.includes(true);
    },
  };
}

async function isLiving(file: string): Promise<boolean> {
  const [pid, start] = path.basename(file).split("-");
  if ((await startOf(Number(pid))) === start) return true;
  await rm(file, { force: true });
  return false;
}

/**
 * Tells a process from a later one of the same number: its start in ticks since boot on Linux, elsewhere only "alive".
 * @returns null when it is dead, or a zombie
 */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== "linux") return isAlive(pid) ? "alive" : null;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name of the program, in parentheses, may hold anything; field 3 is the state, field 22 the start.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state && state !== "Z" && state !== "X" ? (rest[18] ?? null) : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
