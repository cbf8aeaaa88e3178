/** What a process that ended left behind of the work for callers who waited. */
import { findHeldImports, findHeldUndos } from "@/db/imports/hold";
import { AppError } from "@/lib/errors";
import { isAlive, processName } from "../free-unanswered";
import { serverName } from "../spool";
import { enqueueRevert } from "./enqueue";
import { failImport } from "./fail";

/** Seconds without progress after which a process of another server is taken for dead. */
const silentFor = 120;

/** At the start of a server: fails the imports and finishes the undos of the processes on its folder that are gone. */
export async function recoverHeld(): Promise<void> {
  const server = await serverName();
  const isGone = (holder: string) =>
    holder.startsWith(`${server}:`) && !isAlive(Number(holder.split(":")[1]));
  await recover(0, isGone);
}

/** Now and then: the same for other servers that have not moved for a while. */
export async function recoverSilent(): Promise<void> {
  const own = await processName();
  await recover(silentFor, (holder) => holder !== own);
}

async function recover(silence: number, isGone: (holder: string) => boolean): Promise<void> {
  for (const { holder, ...key } of await findHeldImports(silence))
    if (isGone(holder)) await failImport(key, serverGone());
  for (const { holder, ...key } of await findHeldUndos(silence)) if (isGone(holder)) await enqueueRevert(key);
}

function serverGone(): AppError {
  return new AppError(
    "unavailable",
    "The server stopped while it imported this file. Import the file again.",
  );
}
