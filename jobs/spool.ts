/** The folder of uploads that wait to be read, and the name of the server that holds them. */
import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { findSpooled } from "@/db/imports/recover";
import { readEnvironment } from "@/lib/node/environment";
import { writeOnce } from "@/lib/node/write-once";
import { privateFolder } from "./private-folder";

/** Milliseconds without a byte after which nobody writes to a file any more; an upload that stalls ends earlier. */
const staleAfter = 60_000;
const spool = "uploads";
/** What an upload is called once an import has taken it. */
const taken = ".import";

/** A place for a new upload. */
export async function newSpoolFile(): Promise<string> {
  return path.join(await spoolFolder(), randomUUID());
}

/** The name of an upload that belongs to an import. */
export const takenName = (file: string) => `${file}${taken}`;

const names = new Map<string, string>();

/** Identifies the folder across restarts: a server resumes the imports whose files it holds. */
export async function serverName(): Promise<string> {
  const file = path.join(await spoolFolder(), "server");
  const name = names.get(file) ?? (await writeOnce(file, randomUUID()));
  names.set(file, name);
  return name;
}

/** Removes what broken uploads and killed servers left behind. */
export async function sweepSpool(): Promise<void> {
  await sweepFragments();
  const wanted = new Set(await findSpooled(await serverName()));
  await removeStale(await spoolFolder(), (file) => file.endsWith(taken) && !wanted.has(file));
}

/** Removes uploads that no import has taken, for which no database is asked: it may need the space in order to start. */
export async function sweepFragments(): Promise<void> {
  const isFragment = (file: string) => path.basename(file) !== "server" && !file.endsWith(taken);
  const folder = path.resolve(/* turbopackIgnore: true */ readEnvironment().DATA_DIR, spool);
  await removeStale(folder, isFragment);
}

/** Removes those of these files that nobody has written to for a minute. */
export async function removeStale(folder: string, isUnwanted: (file: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(noneIfMissing)) {
    const file = path.join(folder, name);
    if (isUnwanted(file) && (await isStale(file))) await rm(file, { force: true });
  }
}

function noneIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}

async function isStale(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > staleAfter;
}

function spoolFolder(): Promise<string> {
  return privateFolder(spool);
}
