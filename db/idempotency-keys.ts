/** What was answered to requests with an `Idempotency-Key`. */
import { sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { db } from "./postgres";

export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A request that claims a key. */
export interface KeyClaim {
  key: string;
  /** SHA-256 of what is asked. */
  requestHash: string;
  /** Who answers: the process, and what tells its claims apart. */
  server: string;
}
type Claimed = Pick<KeyClaim, "key" | "server">;

/**
 * Claims a key for a request, or finds the answer it got before.
 * @returns null when the request is the first
 * @throws AppError 409 when the key was used for another request, or the first one still runs
 */
export async function claimKey(accountId: number, claim: KeyClaim): Promise<KeptAnswer | null> {
  const { key, requestHash, server } = claim;
  const [claimed] = await db().execute(sql`
    insert into idempotency_keys as k (account_id, key, request_hash, server)
    values (${accountId}, ${key}, ${requestHash}, ${server})
    on conflict (account_id, key) do update
      set request_hash = excluded.request_hash, server = excluded.server, answer = null, created_at = clock_timestamp()
      where k.created_at < clock_timestamp() - interval '24 hours'
    returning key`);
  if (claimed) return null;
  const [held] = await db().execute<{ request_hash: string; answer: KeptAnswer | null }>(sql`
    select request_hash, answer from idempotency_keys where account_id = ${accountId} and key = ${key}`);
  if (held && held.request_hash !== requestHash)
    throw new AppError("conflict", "This Idempotency-Key was used for another request. Use a new one.");
  if (held?.answer) return held.answer;
  throw new AppError("conflict", "The first request with this Idempotency-Key still runs. Try again later.");
}

/** Keeps the answer to the request that claimed the key. */
export async function keepAnswer(
  accountId: number,
  { key, server }: Claimed,
  answer: KeptAnswer,
): Promise<void> {
  await db().execute(sql`
    update idempotency_keys set answer = ${JSON.stringify(answer)}::jsonb
    where account_id = ${accountId} and key = ${key} and server = ${server}`);
}

/** Frees a key whose request came to nothing, so that it can be tried again. A claim that came after stays. */
export async function freeKey(accountId: number, { key, server }: Claimed): Promise<void> {
  await db().execute(sql`
    delete from idempotency_keys
    where account_id = ${accountId} and key = ${key} and server = ${server} and answer is null`);
}

/** Claims without an answer on this folder, by the process that holds them. */
export async function findUnanswered(server: string): Promise<string[]> {
  const held = await db().execute<{ server: string }>(sql`
    select distinct server from idempotency_keys where starts_with(server, ${server}) and answer is null`);
  return held.map((claim) => claim.server);
}

/** Frees what a process was killed over. */
export async function forgetUnanswered(holder: string): Promise<void> {
  await db().execute(sql`delete from idempotency_keys where server = ${holder} and answer is null`);
}
