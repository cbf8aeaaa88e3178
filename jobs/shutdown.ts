import { oncePerProcess } from "@/lib/process-wide";

/** What runs in a request of Next and what runs in a job look at the same signal. */
const controller = oncePerProcess("shutdown", () => new AbortController());

/** Aborted from the moment the process is to stop: work ends at its next checkpoint. */
export function shutdownSignal(): AbortSignal {
  return controller.signal;
}

export function beginShutdown(): void {
  controller.abort();
}
