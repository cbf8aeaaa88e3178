/** The request for which a statement runs, known without handing it from function to function. */
import { AsyncLocalStorage } from "node:async_hooks";
import { oncePerProcess } from "@/lib/process-wide";

interface RequestScope {
  /** GET or HEAD: its statements may be cancelled, have a time limit and take turns. Nothing of a write is ever cut. */
  isRead: boolean;
  /** Who shares a turn: an account, or, as long as that is not known, a session, a key or an address. */
  owner: string;
  /** Aborted when the caller hangs up; without it the statements run to their end. */
  signal?: AbortSignal;
}

const requests = oncePerProcess("requests", () => new AsyncLocalStorage<RequestScope>());

/** Runs a request, or the part of it after more is known of it. */
export function inRequest<T>(scope: RequestScope, act: () => T): T {
  return requests.run(scope, act);
}

/** Runs what a request begins for others too: it is not cancelled with the request. */
export function outsideRequest<T>(act: () => T): T {
  return requests.exit(act);
}

export function currentRequest(): RequestScope | undefined {
  return requests.getStore();
}
