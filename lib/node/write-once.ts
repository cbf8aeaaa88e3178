import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file that nobody has written yet, whole or not at all: it is made aside and linked in place. A file that is
 * there is only read, which also works on a full disk.
 * @returns what the file holds, which is the text of whoever was first
 */
export async function writeOnce(file: string, text: string, mode = 0o600): Promise<string> {
  const written = await readIfThere(file);
  if (written !== null) return written;
  const making = `${file}.${randomUUID()}`;
  try {
    await writeFile(making, text, { mode });
    await link(making, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(making, { force: true });
  }
  return readFile(file, "utf8");
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
