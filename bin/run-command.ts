import { startDatabase } from "@/db/start-database";
import { AppError } from "@/lib/errors";
import { readEnvironment, SettingError } from "@/lib/node/environment";

/** Runs a command on the database and ends the process: with 0, or with one sentence and 1. */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  try {
    const database = await startDatabase(readEnvironment());
    try {
      await work();
    } finally {
      await database.stop();
    }
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
}

/** Ends the process with what went wrong. */
export function endWith(error: unknown): never {
  console.error(error instanceof AppError || error instanceof SettingError ? error.message : error);
  process.exit(1);
}
