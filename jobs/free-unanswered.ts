import { findUnanswered, forgetUnanswered } from "@/db/idempotency-keys";
import { serverName } from "./spool";

/** This process among those that share a data folder. */
export async function processName(): Promise<string> {
  return `${await serverName()}:${process.pid}`;
}

/** At the start of a process: frees the keys of requests over which another one on this folder was killed. */
export async function freeUnanswered(): Promise<void> {
  for (const holder of await findUnanswered(await serverName()))
    if (!isAlive(Number(holder.split(":")[1]))) await forgetUnanswered(holder);
}

/** Whether another process of this number runs; what our own number left behind is of a process before us. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
