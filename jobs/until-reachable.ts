import { sql } from "drizzle-orm";
import type { Task, TaskList } from "graphile-worker";
import { db } from "@/db/postgres";
import { shutdownSignal } from "./shutdown";

const askEvery = 300;

/**
 * Tasks that end only while the database answers: the queue tries once to write down how a job ended, and when it cannot,
 * the job stays locked for hours and is not tried again.
 */
export function endingReachable(tasks: TaskList): TaskList {
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, task && waiting(task)]));
}

function waiting(task: Task): Task {
  return async (payload, helpers) => {
    try {
      await task(payload, helpers);
    } finally {
      await untilReachable();
    }
  };
}

async function untilReachable(): Promise<void> {
  while (!shutdownSignal().aborted) {
    const answers = await db()
      .execute(sql`select`)
      .then(
        () => true,
        () => false,
      );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, askEvery));
  }
}
