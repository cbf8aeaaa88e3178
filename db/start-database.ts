import { type Environment, SettingError } from "@/lib/node/environment";
import { startEmbedded } from "./embedded/embedded";
import { migrate } from "./migrate";
import { closeConnections } from "./postgres";

export interface RunningDatabase {
  /** For processes that stay: the built-in database is started again whenever it is down. */
  keepUp(): void;
  /** Closes the connections of this process and stops the built-in database when nobody else uses it. */
  stop(): Promise<void>;
}

/**
 * The given database, or the built-in one started in `DATA_DIR`, migrated and known to this process and its
 * children as `DATABASE_URL`.
 */
export async function startDatabase(environment: Environment): Promise<RunningDatabase> {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATA_DIR } = environment;
  if (DATABASE_DIRECT_URL && !DATABASE_URL)
    throw new SettingError("DATABASE_DIRECT_URL needs DATABASE_URL beside it.");
  const embedded = DATABASE_URL ? null : await startEmbedded(DATA_DIR);
  const url = DATABASE_URL ?? embedded?.url ?? "";
  const stop = async () => {
    await closeConnections();
    await embedded?.leave();
  };
  try {
    await migrate(DATABASE_DIRECT_URL ?? url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.DATABASE_URL = url;
  return { keepUp: () => embedded?.keepUp(), stop };
}
