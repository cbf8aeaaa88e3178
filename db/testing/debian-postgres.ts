/** The oldest PostgreSQL we run on, where Debian has put it: tests run on it too. */
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chooseRunner } from "../embedded/runner";

const programs = "/usr/lib/postgresql/15/bin";

/** Starts a fresh server that forgets everything when it is left. */
export async function startDebianPostgres(): Promise<{ url: string; leave(): Promise<void> }> {
  const runner = chooseRunner();
  const folder = mkdtempSync(path.join(tmpdir(), "rubrica-pg15-"));
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid);
  const data = path.join(folder, "data");
  const port = await freePort();
  const run = async (program: string, ...args: string[]) => {
    const { code, output } = await runner.run(path.join(programs, program), args, folder);
    if (code !== 0) throw new Error(`${program}: ${output}`);
  };
  await run("initdb", "-D", data, "--username=rubrica", "--encoding=UTF8", "--locale=C", "--no-sync");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await run("pg_ctl", "start", "-w", "-s", "-D", data, "-l", path.join(folder, "log"), "-o", options);
  return {
    url: `postgres://rubrica@127.0.0.1:${port}/postgres`,
    leave: async () => {
      await run("pg_ctl", "stop", "-m", "immediate", "-s", "-D", data);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
