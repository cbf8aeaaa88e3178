import { log } from "@/lib/node/log";
import { shutdownSignal } from "./shutdown";

const retryEvery = 1000;

/**
 * Does what an answer already given rests on: now, or, while the database is away, in the background until it succeeds.
 * A process that ends before leaves it to the next start (`imports/recover.ts`).
 */
export async function surely(act: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await act();
  } catch (error) {
    log("error", `${what}: will be tried again`, { error });
    void untilDone(act);
  }
}

async function untilDone(act: () => Promise<unknown>): Promise<void> {
  while (!shutdownSignal().aborted) {
    await new Promise((resolve) => setTimeout(resolve, retryEvery).unref());
    const isDone = await act().then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
}
