/** A disk of a few megabytes that can be filled. */
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { freshDir } from "./postmaster";

export interface SmallDisk {
  folder: string;
  /** Writes a file that leaves so many bytes free. */
  fill(free?: number): void;
  /** Removes that file. */
  empty(): void;
  unmount(): void;
}

/** Mounts a tmpfs. @throws Error where that is not permitted: then nobody has tested what a full disk does */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = freshDir();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (mounted.status !== 0)
    throw new Error(`A small disk cannot be mounted here (${mounted.stderr}); run this test as root.`);
  chmodSync(folder, 0o755);
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill: (free = 0) => fill(folder, filler, free),
    empty: () => rmSync(filler, { force: true }),
    unmount: () => spawnSync("umount", ["-l", folder]),
  };
}

function fill(folder: string, filler: string, free: number): void {
  const file = openSync(filler, "a");
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      const size = Math.min(2 ** 20, bavail * bsize - free);
      if (size <= 0) return;
      writeSync(file, Buffer.alloc(size));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}
