/**
 * Keeps the planner statistics of PostgreSQL fresh. They are samples of whole tables: an account or a list that was filled
 * a moment ago is not in them and counts as one row, and then any plan seems as good as the right one (contacts in no list,
 * among 30,000: 36 s instead of 0.04 s). So they are compared with the true sizes after a fill and before a search.
 */
import { type SQL, sql } from "drizzle-orm";
import { log } from "@/lib/node/log";
import { heldCount } from "./counts";
import { expectRows } from "./expected-rows";
import { db } from "./postgres";
import { outsideRequest } from "./request-scope";

/** Statistics are stale when there are at least so many rows, and so many times what is estimated. */
const worthRefreshing = 1000;
const staleFactor = 5;

/**
 * Samples the keys of contacts again when an account, or a list of it, has outgrown its statistics. That takes 0.3 s on a
 * million contacts, and nothing while they are fresh. Skips tables that are already being analyzed. Failures are only
 * logged, since the work before it is done.
 */
export async function refreshStatistics(accountId: number, listIds: readonly number[] = []): Promise<void> {
  await analyzeStale(accountId, listIds).catch((error) =>
    log("warn", "the statistics of an account could not be refreshed", { error }),
  );
}

async function analyzeStale(accountId: number, listIds: readonly number[]): Promise<void> {
  const ofAccount = sql`from contacts where account_id = ${accountId}`;
  const ofList = (id: number) => sql`from list_members where account_id = ${accountId} and list_id = ${id}`;
  const [staleContacts, ...staleLists] = await Promise.all([
    isStale(accountId, null, ofAccount),
    ...listIds.map((id) => isStale(accountId, id, ofList(id))),
  ]);
  if (staleContacts) await db().execute(sql`analyze (skip_locked) contacts (account_id), lists (account_id)`);
  if (staleContacts || staleLists.includes(true))
    await db().execute(sql`analyze (skip_locked) list_members (account_id, list_id)`);
}

async function isStale(accountId: number, listId: number | null, rows: SQL): Promise<boolean> {
  const held = await heldCount(db(), accountId, listId);
  return held >= worthRefreshing && held > (await expectRows(rows)).rows * staleFactor;
}

/** When the statistics of an account were last checked, in milliseconds. */
const checkedAt = new Map<number, number>();
const checkInterval = 60_000;
const mostRemembered = 10_000;

/** For searches: the first one of an account waits for the check; later ones start it once a minute and do not wait. */
export async function ensureFreshStatistics(accountId: number): Promise<void> {
  const last = checkedAt.get(accountId);
  if (last !== undefined && Date.now() - last < checkInterval) return;
  if (checkedAt.size >= mostRemembered) checkedAt.clear();
  checkedAt.set(accountId, Date.now());
  const refreshed = outsideRequest(() => refreshStatistics(accountId));
  if (last === undefined) await refreshed;
}
