/** Keeps the built-in database up: a postmaster that was killed, crashed or ran out of disk is started again. */
import { log } from "@/lib/node/log";
import { reportTrouble } from "@/lib/troubles";
import { boundLog } from "./bound-log";
import type { Cluster } from "./cluster";
import type { Holder } from "./holder";
import { isPostmasterAlive, startPostmaster } from "./postmaster";
import type { Users } from "./users";

const lookEvery = 1000;
const longestPause = 15_000;

interface Supervisor {
  /** Waits for a start that is under way. */
  stop(): Promise<void>;
}

/**
 * Looks every second, and after a start that failed in growing pauses, up to 15 seconds.
 * @param port of the postmaster that was joined: it is started on the same again, for those who know its URL
 */
export function supervise(cluster: Cluster, users: Users, holder: Holder, port: number): Supervisor {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let pause = lookEvery;
  const look = async () => {
    const isUp = await isHeld(holder);
    if (isStopped) return;
    // Later looks leave standing what the first try to start it has found.
    if (!isUp && pause === lookEvery)
      reportTrouble("database", "The built-in database does not answer; it is started again.");
    if (isUp) {
      pause = lookEvery;
      await users.add();
      await boundLog(cluster);
    } else if (await restart(cluster, port)) pause = 0;
    else pause = Math.min(longestPause, pause * 2);
  };
  const next = () => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error) => log("error", "the database could not be looked after", { error }))
        .then(() => void (isStopped || next()));
    }, pause);
    timer.unref();
  };
  let looking = Promise.resolve();
  next();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return looking;
    },
  };
}

async function isHeld(holder: Holder): Promise<boolean> {
  try {
    await holder.hold();
    reportTrouble("database", null);
    return true;
  } catch {
    return false;
  }
}

/** @returns whether it runs. One that is starting, recovering or stopping by itself is left alone. */
async function restart(cluster: Cluster, port: number): Promise<boolean> {
  if (await isPostmasterAlive(cluster.folder)) return false;
  log("error", "the built-in database is down and is started again");
  try {
    await startPostmaster(cluster, port);
    log("info", "the built-in database runs again");
    return true;
  } catch (error) {
    const { message } = error as Error;
    const reason = /No space left|ENOSPC/.test(message) ? "The disk is full." : "See its log.";
    reportTrouble("database", `The built-in database does not start. ${reason} It is tried again.`);
    log("error", "the built-in database does not start", { error });
    return false;
  }
}
