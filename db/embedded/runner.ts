import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { SettingError } from "@/lib/node/environment";

/** Where root keeps what the other user must reach when the checkout is out of that user's reach. */
export const sharedFolder = "/var/lib/rubrica";

/** The user PostgreSQL runs as. It refuses to run as root, so root lends it another one. */
export interface Runner {
  /** Undefined: the user of this process. */
  uid: number | undefined;
  gid: number | undefined;
  /** Whether this user can execute a program at this path. */
  canRun(program: string): boolean;
  /** Whether this user can work in this folder. */
  canEnter(folder: string): boolean;
  /** Runs a program to its end. `output` is what it printed, for the message of a failure. */
  run(program: string, args: string[], cwd: string): Promise<{ code: number; output: string }>;
}

export function chooseRunner(): Runner {
  const root = process.getuid?.() === 0;
  const { uid, gid } = root ? unprivilegedUser() : { uid: undefined, gid: undefined };
  const check = (command: string, place: string) =>
    succeeded(spawnSync("/bin/sh", ["-c", command, place], { uid, gid, cwd: "/" }));
  return {
    uid,
    gid,
    canRun: (program) => check('"$0" --version >/dev/null 2>&1', program),
    canEnter: (folder) => check('cd "$0" 2>/dev/null && test -w .', folder),
    run: (program, args, cwd) => runToEnd(program, args, { uid, gid, cwd }),
  };
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new SettingError(
      "PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.",
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function succeeded(result: SpawnSyncReturns<Buffer>): boolean {
  return result.status === 0;
}

function runToEnd(program: string, args: string[], options: { uid?: number; gid?: number; cwd: string }) {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, LC_ALL: "C" };
  // A detached process group keeps Ctrl-C in a terminal from reaching the database before we have said goodbye to it.
  const child = spawn(program, args, {
    ...options,
    env: env as unknown as NodeJS.ProcessEnv,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output: output.trim() });
    });
  });
}
