/**
 * The built-in database: the real PostgreSQL that npm brought, kept in the data directory and driven by its own
 * `pg_ctl`. A postmaster that outlived a killed server is taken over; the last server to leave stops it.
 */
import { createHash, randomBytes } from "node:crypto";
import { chownSync } from "node:fs";
import {
  access,
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import postgres from "postgres";
import { SettingError } from "@/lib/environment";
import { writeOnce } from "@/lib/write-once";
import { type Binaries, findBinaries } from "./binaries";
import { configuration } from "./configuration";
import { chooseRunner, type Runner, sharedFolder } from "./runner";

export interface EmbeddedDatabase {
  url: string;
  /** Stops the database unless another server still uses it. */
  leave(): Promise<void>;
}

interface Cluster {
  folder: string;
  /** Connects to the database `postgres` of the cluster, whose port may change between starts. */
  password: string;
  runner: Runner;
  binaries: Binaries;
}

/** Every server holds this advisory lock, shared, as long as it uses the database. */
const inUse = 7_822_742;

/**
 * Starts, or finds running, the database in `dataDir`.
 * @throws SettingError with one sentence when that cannot be
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const cluster = await openCluster(dataDir);
  const url = (await runningAt(cluster)) ?? (await start(cluster));
  const holder = postgres(url, { max: 1, onnotice: () => {}, idle_timeout: undefined, max_lifetime: null });
  await holder`select pg_advisory_lock_shared(${inUse})`;
  return { url, leave: () => leave(cluster, holder) };
}

async function openCluster(dataDir: string): Promise<Cluster> {
  const home = await makeFolder(dataDir);
  const runner = chooseRunner();
  const binaries = await findBinaries(runner);
  const password = await writeOnce(path.join(home, "postgres-password"), randomBytes(24).toString("hex"));
  const folder = path.join(await reachableHome(home, runner), "postgres");
  const cluster = { folder, password, runner, binaries };
  if (!(await exists(path.join(folder, "PG_VERSION")))) await initialise(cluster);
  return cluster;
}

async function makeFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    const home = await realpath(dataDir);
    const probe = await mkdtemp(path.join(home, ".writable-"));
    await rm(probe, { recursive: true });
    return home;
  } catch (error) {
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
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
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
  own(making, runner);
  const passwordFile = path.join(making, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  own(passwordFile, runner);
  const args = ["--username=rubrica", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
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
    throw new SettingError(`The database could not be made in ${home}: ${lastLine(made.output)}`);
  await rename(path.join(making, "data"), folder).catch(async (error) => {
    if (!(await exists(path.join(folder, "PG_VERSION")))) throw error;
  });
  await rm(making, { recursive: true, force: true });
}

async function start(cluster: Cluster): Promise<string> {
  const { folder, runner, binaries } = cluster;
  await removeStalePid(folder);
  const port = await freePort();
  await configure(folder, port);
  const log = path.join(path.dirname(folder), "postgres.log");
  await appendFile(log, "");
  own(log, runner);
  const args = ["start", "--wait", "--timeout=60", "--silent", "-D", folder, "-l", log];
  const started = await runner.run(binaries.pgCtl, args, path.dirname(folder));
  // Another server may have been quicker: then its postmaster answers.
  const url = await runningAt(cluster, started.code === 0 ? 1 : 50);
  if (url) return url;
  const reason = lastLine(await readFile(log, "utf8")) || lastLine(started.output);
  throw new SettingError(`The database in ${folder} does not start: ${reason}`);
}

/** Moved in place whole: another server may start a postmaster on this folder right now. */
async function configure(folder: string, port: number): Promise<void> {
  const making = path.join(folder, `postgresql.conf.${process.pid}`);
  await writeFile(making, configuration(port));
  await rename(making, path.join(folder, "postgresql.conf"));
}

/** The URL of the postmaster that runs on this folder and knows our password, if there is one. */
async function runningAt({ folder, password }: Cluster, tries = 1): Promise<string | null> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const lines = (await readFile(path.join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    const url = `postgres://rubrica:${password}@127.0.0.1:${lines[3]}/postgres`;
    if (lines[3] && (await answers(url, folder))) return url;
    if (attempt + 1 < tries) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return null;
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
  const file = path.join(folder, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid || process.platform !== "linux") return;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (!command.includes("postgres")) await rm(file, { force: true });
}

async function leave({ folder, runner, binaries }: Cluster, holder: postgres.Sql): Promise<void> {
  await holder`select pg_advisory_unlock_shared(${inUse})`.catch(() => {});
  const [last] = await holder`select pg_try_advisory_lock(${inUse}) as alone`.catch(() => [{ alone: false }]);
  await holder.end({ timeout: 1 });
  if (last?.alone)
    await runner.run(binaries.pgCtl, ["stop", "--mode=fast", "--wait", "--silent", "-D", folder], "/");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function own(place: string, { uid, gid }: Runner): void {
  if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
