/**
 * What PostgreSQL believes of an account's size. Statistics are samples of whole tables: an account or a list that was
 * filled a moment ago is in none of them and is taken for one row, and then any plan seems as good as the right one
 * (whoever is in no list, among 30,000: 36 s instead of 0.04 s). So those who fill and those who search see to it.
 */
import { type SQL, sql } from "drizzle-orm";
import { log } from "@/lib/node/log";
import { heldCount } from "./counts";
import { expectRows } from "./expected-rows";
import { db } from "./postgres";
import { outsideRequest } from "./request-scope";

/** From so many rows on a wrong belief is felt, when they are so many times what is believed. */
const worthKnowing = 1000;
const grossly = 5;

/**
 * Samples the keys of contacts anew when an account, or a list of it, is grossly larger than is believed. That takes
 * 0.3 s on a million contacts, and nothing where the belief holds. Who samples already is not waited for. It fails in
 * silence, but for the log: what was done before it is done.
 */
export async function learnSizes(accountId: number, listIds: readonly number[] = []): Promise<void> {
  await compareSizes(accountId, listIds).catch((error) =>
    log("warn", "the size of an account could not be learnt", { error }),
  );
}

async function compareSizes(accountId: number, listIds: readonly number[]): Promise<void> {
  const ofAccount = sql`from contacts where account_id = ${accountId}`;
  const ofList = (id: number) => sql`from list_members where account_id = ${accountId} and list_id = ${id}`;
  const [contactsGrown, ...listsGrown] = await Promise.all([
    hasOutgrown(accountId, null, ofAccount),
    ...listIds.map((id) => hasOutgrown(accountId, id, ofList(id))),
  ]);
  if (contactsGrown) await db().execute(sql`analyze (skip_locked) contacts (account_id), lists (account_id)`);
  if (contactsGrown || listsGrown.includes(true))
    await db().execute(sql`analyze (skip_locked) list_members (account_id, list_id)`);
}

async function hasOutgrown(accountId: number, listId: number | null, rows: SQL): Promise<boolean> {
  const held = await heldCount(db(), accountId, listId);
  return held >= worthKnowing && held > (await expectRows(rows)).rows * grossly;
}

/** When the size of an account was last compared with what is believed, in milliseconds. */
const comparedAt = new Map<number, number>();
const comparedFor = 60_000;
const mostRemembered = 10_000;

/** For searches: the first one of an account waits for this, later ones have it looked at once a minute beside them. */
export async function haveSizeKnown(accountId: number): Promise<void> {
  const last = comparedAt.get(accountId);
  if (last !== undefined && Date.now() - last < comparedFor) return;
  if (comparedAt.size >= mostRemembered) comparedAt.clear();
  comparedAt.set(accountId, Date.now());
  const learnt = outsideRequest(() => learnSizes(accountId));
  if (last === undefined) await learnt;
}
