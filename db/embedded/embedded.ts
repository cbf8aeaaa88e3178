/**
 * The built-in database: the real PostgreSQL that npm brought, kept in the data directory and driven by its own
 * `pg_ctl`. A postmaster that outlived a killed server is taken over; the last process to leave stops it. Who uses it is
 * known twice, so that no single loss makes a running server invisible: by a file (`users.ts`) and by a shared advisory lock.
 */
import path from "node:path";
import { isDiskFull } from "@/lib/disk-full";
import { SettingError } from "@/lib/node/environment";
import { type Cluster, openCluster } from "./cluster";
import { type Holder, openHolder } from "./holder";
import { runningAt, startPostmaster, stopPostmaster } from "./postmaster";
import { supervise } from "./supervise";
import { openUsers, type Users } from "./users";

export interface EmbeddedDatabase {
  url: string;
  /** From now on, until this process leaves: starts the database again, at the same URL, whenever it is down. */
  keepUp(): void;
  /** Stops the database unless another process still uses it. */
  leave(): Promise<void>;
}

const mostAttempts = 5;

/**
 * Starts, or finds running, the database in `dataDir`.
 * @throws SettingError with one sentence when that cannot be
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  try {
    const cluster = await openCluster(dataDir);
    const users = await openUsers(cluster.home);
    await users.add();
    try {
      const { url, holder } = await join(cluster);
      return embeddedDatabase(cluster, users, url, holder);
    } catch (error) {
      await users.remove();
      throw error;
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new SettingError(
      `There is no disk space left for DATA_DIR ${path.resolve(dataDir)}; free some and start again.`,
    );
  }
}

/** Whoever left last may be stopping it at this moment: then it is started again. */
async function join(cluster: Cluster): Promise<{ url: string; holder: Holder }> {
  for (let attempt = 1; ; attempt++) {
    let holder: Holder | undefined;
    try {
      const url = (await runningAt(cluster)) ?? (await startPostmaster(cluster));
      holder = openHolder(url);
      await holder.hold();
      return { url, holder };
    } catch (error) {
      await holder?.close();
      if (attempt === mostAttempts || (error instanceof SettingError && attempt > 1)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}

function embeddedDatabase(cluster: Cluster, users: Users, url: string, holder: Holder): EmbeddedDatabase {
  let supervisor: ReturnType<typeof supervise> | undefined;
  return {
    url,
    keepUp: () => {
      supervisor ??= supervise(cluster, users, holder, Number(new URL(url).port));
    },
    leave: async () => {
      await supervisor?.stop();
      await users.remove();
      // Whoever comes now waits for this lock, and starts the database again when it has been stopped.
      const isAlone = !(await users.hasOthers()) && (await holder.isAlone()) && !(await users.hasOthers());
      if (isAlone) await stopPostmaster(cluster);
      await holder.close();
    },
  };
}
