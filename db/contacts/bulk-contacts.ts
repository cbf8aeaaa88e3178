/** Actions on many contacts at once: one transaction, over the condition of a selection. */
import { type SQL, sql } from "drizzle-orm";
import type { Matching, Selection } from "@/lib/contacts/selection";
import { AppError, invalidField } from "@/lib/errors";
import { currentCount, heldCount } from "../counts";
import { type Transaction, write } from "../write";
import { count } from "./count-contacts";
import { takeAlong } from "./deletion-sql";
import { selectionCondition } from "./filter-sql";
import { lockedCondition, lockForDeletion } from "./lock-contacts";
import { findPage } from "./pages/find-page";
import { contactOrder } from "./pages/order-sql";

export interface Safeguards {
  dryRun: boolean;
  /** The number of contacts the caller expects to touch. */
  expectedCount?: number;
}

export interface BulkPreview {
  /** How many contacts the action would touch now. */
  matched: number;
  /** Up to five names of them. */
  sample: string[];
  /** Up to five names of those excepted. */
  keptSample: string[];
}

export interface Deletion extends Partial<BulkPreview> {
  deleted: number;
  /** What the account still holds. */
  kept: number;
}

const sampleSize = 5;

/**
 * Deletes the selected contacts and their memberships; delivery history stays.
 * @throws AppError 409 with `matched` when their number is not `expectedCount`; then nothing is deleted
 */
export async function deleteContacts(
  accountId: number,
  selection: Selection,
  guards: Safeguards,
): Promise<Deletion> {
  if (guards.dryRun) {
    const condition = await selectionCondition(accountId, selection);
    if ("keep" in selection) await refuseToKeepNobody(accountId, selection.keep);
    const preview = await previewBulk(accountId, selection, condition);
    return { deleted: 0, kept: await currentCount(accountId, null), ...preview };
  }
  return guarded(accountId, selection, guards, async (tx, condition) => {
    if ("keep" in selection) await refuseToKeepNobody(accountId, selection.keep, tx);
    const deleted = await deleteWhere(tx, accountId, condition);
    return { touched: deleted, result: { deleted, kept: await heldCount(tx, accountId, null) } };
  });
}

/**
 * Runs an action on the selected contacts in a transaction, and takes it back when it touched another number of them than
 * expected. Lists that the selection names are checked and kept in the same transaction.
 * @param prepare locks and checks what else the action needs, before any contact is locked
 * @throws AppError 409 with `matched`
 */
export function guarded<T>(
  accountId: number,
  selection: Selection,
  { expectedCount }: Safeguards,
  act: (tx: Transaction, condition: SQL) => Promise<{ touched: number; result: T }>,
  prepare: (tx: Transaction) => Promise<void> = async () => {},
): Promise<T> {
  return write(async (tx) => {
    await prepare(tx);
    const condition = await lockedCondition(tx, accountId, selection);
    if (expectedCount !== undefined) refuseUnless(expectedCount, await count(condition, tx));
    const { touched, result } = await act(tx, condition);
    if (expectedCount !== undefined) refuseUnless(expectedCount, touched);
    return result;
  });
}

/** What an action on this selection would touch. */
export async function previewBulk(
  accountId: number,
  selection: Selection,
  condition: SQL,
): Promise<BulkPreview> {
  const kept = await keptCondition(accountId, selection);
  const [matched, sample, keptSample] = await Promise.all([
    count(condition),
    names(accountId, condition),
    kept ? names(accountId, kept) : [],
  ]);
  return { matched, sample, keptSample };
}

/** Those the selection names as staying. */
async function keptCondition(accountId: number, selection: Selection): Promise<SQL | null> {
  if ("keep" in selection) return selectionCondition(accountId, selection.keep);
  if ("ids" in selection || !selection.notIds) return null;
  return selectionCondition(accountId, { ids: selection.notIds });
}

function refuseUnless(expected: number, matched: number): void {
  if (matched === expected) return;
  throw new AppError("conflict", `${matched} contacts match now, not ${expected}. Nothing was done.`, {
    matched,
  });
}

/** To keep whoever matches, when nobody does, would be to delete everybody: that must be said as such. */
async function refuseToKeepNobody(accountId: number, kept: Matching, tx?: Transaction): Promise<void> {
  if ((await count(await selectionCondition(accountId, kept, tx), tx)) > 0) return;
  throw invalidField(
    "keep",
    "keeps_nobody",
    "Nobody matches, so everybody would go. Send `filter: {}` for that.",
  );
}

/** The first names in the order of the table. */
async function names(accountId: number, condition: SQL): Promise<string[]> {
  const request = {
    accountId,
    condition,
    matchesAll: false,
    testsLists: true,
    testsText: false,
    order: contactOrder("fullName", "asc"),
  };
  return (await findPage(request, { offset: 0, limit: sampleSize })).map((row) => row.shown_name);
}

/** Contacts that came to match after the others were locked are deleted, too, or the transaction is run again (`write`). */
async function deleteWhere(tx: Transaction, accountId: number, condition: SQL): Promise<number> {
  await lockForDeletion(tx, accountId, condition);
  const gone = sql`delete from contacts c where ${condition} returning c.account_id, c.id`;
  const [row] = await tx.execute<{ deleted: number }>(sql`with ${takeAlong(accountId, gone)}`);
  return row?.deleted ?? 0;
}
