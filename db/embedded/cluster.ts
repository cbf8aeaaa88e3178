/** The files of the built-in database in the data directory, made at the first start. */
import { createHash, randomBytes } from "node:crypto";
import { chownSync } from "node:fs";
import { access, mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDiskFull } from "@/lib/disk-full";
import { SettingError } from "@/lib/node/environment";
import { writeOnce } from "@/lib/node/write-once";
import { type Binaries, findBinaries } from "./binaries";
import { chooseRunner, type Runner, sharedFolder } from "./runner";

export interface Cluster {
  /** The data directory. */
  home: string;
  /** PostgreSQL's own folder. */
  folder: string;
  /** Of its only user, `rubrica`. */
  password: string;
  runner: Runner;
  binaries: Binaries;
}

/** @throws SettingError with one sentence when the folder cannot be used */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const home = await makeFolder(dataDir);
  const runner = chooseRunner();
  const binaries = await findBinaries(runner);
  const password = await writeOnce(path.join(home, "postgres-password"), randomBytes(24).toString("hex"));
  const folder = path.join(await reachableHome(home, runner), "postgres");
  const cluster = { home, folder, password, runner, binaries };
  if (!(await exists(path.join(folder, "PG_VERSION")))) await initialise(cluster);
  return cluster;
}

export function own(place: string, { uid, gid }: Runner): void {
  if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid);
}

export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

async function makeFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    const home = await realpath(dataDir);
    const probe = await mkdtemp(path.join(home, ".writable-"));
    await rm(probe, { recursive: true });
    return home;
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new SettingError(
      `DATA_DIR ${path.resolve(dataDir)} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

async function reachableHome(home: string, runner: Runner): Promise<string> {
  if (runner.uid === undefined) return home;
  const data = path.join(home, "database");
  await mkdir(data, { recursive: true, mode: 0o700 });
  own(data, runner);
  if (runner.canEnter(data)) return data;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  const elsewhere = path.join(sharedFolder, name);
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  await mkdir(elsewhere, { recursive: true, mode: 0o700 });
  own(elsewhere, runner);
  if (runner.canEnter(elsewhere)) return elsewhere;
  throw new SettingError(
    `PostgreSQL cannot reach ${home} nor ${elsewhere}; set DATA_DIR to a folder every user can enter.`,
  );
}

/** Makes the cluster aside and moves it in place: of two servers starting at once, one wins and both go on. */
async function initialise({ folder, password, runner, binaries }: Cluster): Promise<void> {
  const home = path.dirname(folder);
  const making = await mkdtemp(`${folder}-`);
  try {
    own(making, runner);
    const passwordFile = path.join(making, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    own(passwordFile, runner);
    const args = [
      "--username=rubrica",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
    ];
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    // The search index knows letters by LC_CTYPE, and machines differ in what they have.
    const ways = ["C.UTF-8", "en_US.UTF-8", "C"].map((letters) => [
      ...args,
      ...locale,
      `--lc-ctype=${letters}`,
    ]);
    let made = { code: 1, output: "" };
    for (const way of ways) {
      made = await runner.run(binaries.initdb, [...way, "-D", path.join(making, "data")], home);
      if (made.code === 0) break;
    }
    if (made.code !== 0)
      throw new SettingError(`The database could not be made in ${home}: ${initdbReason(made.output)}`);
    await rename(path.join(making, "data"), folder).catch(async (error) => {
      if (!(await exists(path.join(folder, "PG_VERSION")))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Its last line only says what it removed after the failure. */
function initdbReason(output: string): string {
  return /^.*No space left on device.*$/m.exec(output)?.[0].trim() ?? lastLine(output);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
