/**
 * The worker: takes jobs from the queue in the database. It runs inside every server, so nothing waits for a program
 * that nobody started, and as `npm run worker` where there is more than one machine.
 */
import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { forgetDeletedFields } from "@/db/custom-fields/clear-deleted-fields";
import type { ExportKey } from "@/db/exports";
import { cleanImports } from "@/db/imports/clean";
import { failAbandoned, findUnfinished, findUnread, type ImportKey } from "@/db/imports/recover";
import { vacuumAfterImport } from "@/db/imports/vacuum";
import { readEnvironment } from "@/lib/node/environment";
import { log } from "@/lib/node/log";
import { clearFields, clearFieldsTask } from "./clear-fields";
import { exportJob, exportTask, resumeExports, sweepExports } from "./exports/export-contacts";
import { freeUnanswered } from "./free-unanswered";
import { advanceTask, enqueueAdvance, enqueueStaging, revertTask, stageTask } from "./imports/enqueue";
import { recoverHeld, recoverSilent } from "./imports/recover";
import { revertImportJob } from "./imports/revert";
import { vacuumTask } from "./imports/run";
import { advanceImportJob, stageImportJob } from "./imports/tasks";
import { serverName, sweepSpool } from "./spool";
import { endingReachable } from "./until-reachable";

export interface RunningWorker {
  /** Waits for the jobs that run; `beginShutdown` brings them to their next checkpoint. */
  stop(): Promise<void>;
}

const jobsAtOnce = 3;
/** Seconds without progress after which an import is taken up by whoever is there. */
const silentFor = 120;
const sweepEvery = 60_000;

/** Starts the worker of a server, which also reads the files this server took, and takes up what was cut off. */
export async function startServerWorker(): Promise<RunningWorker> {
  const server = await serverName();
  const worker = await startWorker({
    [stageTask(server)]: importTask(stageImportJob),
    [exportTask(server)]: exportTaskRunner,
  });
  await freeUnanswered();
  await readUnread(server, 0);
  for (const key of await findUnfinished(0)) await enqueueAdvance(key);
  await recoverHeld();
  await resumeExports();
  await sweep();
  const sweeping = setInterval(() => {
    sweep().catch(logFailure);
    readUnread(server, silentFor).catch(logFailure);
  }, sweepEvery);
  return {
    stop: () => {
      clearInterval(sweeping);
      return worker.stop();
    },
  };
}

/** @param tasks of this process alone */
export async function startWorker(tasks: TaskList = {}): Promise<RunningWorker> {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = readEnvironment();
  const runner = await run({
    connectionString: DATABASE_DIRECT_URL ?? DATABASE_URL,
    concurrency: jobsAtOnce,
    maxPoolSize: jobsAtOnce + 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      log(level === "error" ? "error" : level === "warning" ? "warn" : "debug", `jobs: ${message}`);
    }),
    taskList: endingReachable({ ...commonTasks, ...tasks }),
    parsedCronItems: parseCronItems([
      { task: "resume-imports", match: "* * * * *", options: { backfillPeriod: 0 } },
      { task: clearFieldsTask, match: "* * * * *", options: { backfillPeriod: 0 } },
      { task: "clean-imports", match: "17 3 * * *", options: { backfillPeriod: 86_400_000 } },
    ]),
  });
  return { stop: () => runner.stop() };
}

const commonTasks: TaskList = {
  [advanceTask]: importTask(advanceImportJob),
  [revertTask]: (payload) => revertImportJob(payload as ImportKey),
  "resume-imports": async () => {
    await failAbandoned();
    await recoverSilent();
    for (const key of await findUnfinished(silentFor)) await enqueueAdvance(key);
  },
  "clean-imports": async () => {
    await cleanImports();
    await forgetDeletedFields();
  },
  [clearFieldsTask]: () => clearFields(),
  [vacuumTask]: () => vacuumAfterImport(),
};

function importTask(job: (key: ImportKey, isLastTry: boolean) => Promise<void>): TaskList[string] {
  return (payload, { job: { attempts, max_attempts: most } }) => job(payload as ImportKey, attempts >= most);
}

const exportTaskRunner: TaskList[string] = (payload, { job: { attempts, max_attempts: most } }) =>
  exportJob(payload as ExportKey, attempts >= most);

/** Reads the files of this server that wait, or whose reading has not moved for a while. */
async function readUnread(server: string, silence: number): Promise<void> {
  for (const key of await findUnread(server, silence)) await enqueueStaging(server, key);
}

async function sweep(): Promise<void> {
  await sweepSpool();
  await sweepExports();
}

function logFailure(error: unknown): void {
  log("warn", "uploads and exports could not be looked after", { error });
}
