import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file that nobody has written yet, whole or not at all: it is made aside and linked in place.
 * @returns what the file holds, which is the text of whoever was first
 */
export async function writeOnce(file: string, text: string, mode = 0o600): Promise<string> {
  const making = `${file}.${randomUUID()}`;
  await writeFile(making, text, { mode });
  try {
    await link(making, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(making, { force: true });
  }
  return readFile(file, "utf8");
}
