/** The folder of uploads that wait to be read, and the name of the server that holds them. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { findSpooled } from "@/db/imports/recover";
import { readEnvironment } from "@/lib/environment";
import { writeOnce } from "@/lib/write-once";

/** Milliseconds without a byte after which nobody writes to a file any more; an upload that stalls ends earlier. */
const staleAfter = 60_000;

/** A place for a new upload. */
export async function newSpoolFile(): Promise<string> {
  return path.join(await spoolFolder(), randomUUID());
}

/** Identifies the folder across restarts: a server resumes the imports whose files it holds. */
export async function serverName(): Promise<string> {
  return writeOnce(path.join(await spoolFolder(), "server"), randomUUID());
}

/** Removes what broken uploads and killed servers left behind. */
export async function sweepSpool(): Promise<void> {
  const folder = await spoolFolder();
  const wanted = new Set(await findSpooled(await serverName()));
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (name !== "server" && !wanted.has(file) && (await isStale(file))) await rm(file, { force: true });
  }
}

async function isStale(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > staleAfter;
}

async function spoolFolder(): Promise<string> {
  const folder = path.resolve(/* turbopackIgnore: true */ readEnvironment().DATA_DIR, "uploads");
  await mkdir(folder, { recursive: true });
  return folder;
}
