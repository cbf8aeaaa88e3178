import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { readEnvironment } from "@/lib/node/environment";

const opened = new Set<string>();

/** A folder of `DATA_DIR` that no other user may enter, also when an earlier version made it open to all. */
export async function privateFolder(name: string): Promise<string> {
  const home = path.resolve(/* turbopackIgnore: true */ readEnvironment().DATA_DIR);
  const folder = path.join(home, name);
  // Others enter the data directory itself: the database may run as another user.
  await mkdir(home, { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!opened.has(folder)) await chmod(folder, 0o700);
  opened.add(folder);
  return folder;
}
