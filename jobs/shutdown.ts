/**
 * One signal for the whole process that it is to stop: what runs in a request of Next and what runs in a job look at
 * the same one, though the bundle of Next has modules of its own.
 */
const globals = globalThis as typeof globalThis & { rubricaShutdown?: AbortController };

/** Aborted from the moment the process is to stop: work ends at its next checkpoint. */
export function shutdownSignal(): AbortSignal {
  return controller().signal;
}

export function beginShutdown(): void {
  controller().abort();
}

function controller(): AbortController {
  globals.rubricaShutdown ??= new AbortController();
  return globals.rubricaShutdown;
}
