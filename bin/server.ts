/**
 * The server: a thin one of our own around Next. `next start` would cut requests at five minutes, leave before our
 * shutdown ends and answer broken URLs by itself.
 */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { type RunningDatabase, startDatabase } from "@/db/start-database";
import { beginShutdown } from "@/jobs/shutdown";
import { sweepFragments } from "@/jobs/spool";
import { type RunningWorker, startServerWorker } from "@/jobs/worker";
import { type Environment, readEnvironment, SettingError } from "@/lib/node/environment";
import { describeError, log } from "@/lib/node/log";
import { sendConsoleToLog } from "./console-to-log";
import { answerUpgrades, handleRequest, refuseBrokenRequest } from "./handle-request";

const development = process.env.NODE_ENV !== "production";
/** Milliseconds requests may take to end after a SIGTERM. */
const patience = 20_000;

// A connection lost at a bad moment may reject where nobody waits; one request is not worth the others.
process.on("unhandledRejection", (error) => log("error", "unhandled rejection", { error }));

try {
  await serve(readEnvironment());
} catch (error) {
  process.stderr.write(`${error instanceof SettingError ? error.message : describeError(error)}\n`);
  process.exit(1);
}

async function serve(environment: Environment): Promise<void> {
  // Fragments of uploads may be what fills the disk.
  await sweepFragments();
  const database = await startDatabase(environment);
  database.keepUp();
  try {
    if (!development) sendConsoleToLog();
    if (!development) giveBuiltConfig();
    const app = next({ dev: development, dir: process.cwd(), customServer: true, quiet: true });
    const [worker] = await Promise.all([startServerWorker(), app.prepare()]);
    const server = createServer({ requestTimeout: 0, headersTimeout: 30_000, keepAliveTimeout: 65_000 });
    server.on("request", handleRequest(app.getRequestHandler(), development));
    if (development) server.on("upgrade", app.getUpgradeHandler());
    else answerUpgrades(server);
    server.on("clientError", refuseBrokenRequest);
    await listen(server, environment);
    stopWhenAsked(server, () => app.close(), worker, database);
    console.log(`Rubrica is ready at http://localhost:${(server.address() as AddressInfo).port}`);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** As Next's own standalone server does it: to read `next.config.ts` it would load its native compiler. */
function giveBuiltConfig(): void {
  const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

function listen(server: Server, { PORT, HOST }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new SettingError(
          error.code === "EADDRINUSE"
            ? `Port ${PORT} is taken; set PORT to another.`
            : `The server cannot listen on ${HOST}:${PORT} (${error.code}).`,
        ),
      ),
    );
    server.listen(PORT, HOST, resolve);
  });
}

/** SIGTERM, Ctrl-C, or the npm that started us is gone: stop accepting, end what runs, stop the database, leave. */
function stopWhenAsked(
  server: Server,
  closeApp: () => Promise<void>,
  worker: RunningWorker,
  database: RunningDatabase,
): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    beginShutdown();
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection whose last answer comes from now on falls idle and would be kept for the next call.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    server.closeAllConnections();
    await closeApp();
    await worker.stop();
    await database.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 1000).unref();
}
