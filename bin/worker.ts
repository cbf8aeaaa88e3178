/** `npm run worker`: takes jobs beside the servers, on a machine of its own. */
import { startDatabase } from "@/db/start-database";
import { beginShutdown } from "@/jobs/shutdown";
import { startWorker } from "@/jobs/worker";
import { readEnvironment, SettingError } from "@/lib/node/environment";

try {
  const database = await startDatabase(readEnvironment());
  database.keepUp();
  const worker = await startWorker();
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    beginShutdown();
    await worker.stop();
    await database.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  console.log("The worker is ready.");
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(1);
}
