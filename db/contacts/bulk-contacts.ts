/** Actions on many contacts at once: one statement in one transaction, over the condition of a selection. */
import { type SQL, sql } from "drizzle-orm";
import type { Matching, Selection } from "@/lib/contacts/selection";
import { AppError, invalidField } from "@/lib/errors";
import { currentCount } from "../counts";
import { type Database, db } from "../postgres";
import { count } from "./count-contacts";
import { takeAlong } from "./deletion-sql";
import { selectionCondition } from "./filter-sql";
import { findPage } from "./find-page";
import { contactOrder } from "./order-sql";

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
const foreignKeyViolation = "23503";

/**
 * Deletes the selected contacts and their memberships; delivery history stays.
 * @throws AppError 409 with `matched` when their number is not `expectedCount`; then nothing is deleted
 */
export async function deleteContacts(
  accountId: number,
  selection: Selection,
  guards: Safeguards,
): Promise<Deletion> {
  const condition = await selectionCondition(accountId, selection);
  if ("allBut" in selection) await refuseToKeepNobody(accountId, selection.allBut);
  if (guards.dryRun) {
    const preview = await previewBulk(accountId, selection, condition);
    return { deleted: 0, kept: await currentCount(accountId, null), ...preview };
  }
  const deleted = await guarded(condition, guards, (tx) => deleteWhere(tx, accountId, condition));
  return { deleted, kept: await currentCount(accountId, null) };
}

/**
 * Runs an action that says how many contacts it touched, and takes it back when that is not the number expected.
 * An action that met a membership made at the same moment is tried again.
 */
export async function guarded(
  condition: SQL,
  { expectedCount }: Safeguards,
  act: (tx: Database) => Promise<number>,
): Promise<number> {
  if (expectedCount !== undefined) refuseUnless(expectedCount, await count(condition));
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().transaction(async (tx) => {
        const touched = await act(tx as unknown as Database);
        if (expectedCount !== undefined) refuseUnless(expectedCount, touched);
        return touched;
      });
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      if (cause?.code !== foreignKeyViolation || attempt === 5) throw error;
    }
  }
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
  if ("allBut" in selection) return selectionCondition(accountId, selection.allBut);
  if ("ids" in selection || selection.exceptIds.length === 0) return null;
  return selectionCondition(accountId, { ids: selection.exceptIds });
}

function refuseUnless(expected: number, matched: number): void {
  if (matched === expected) return;
  throw new AppError("conflict", `${matched} contacts match now, not ${expected}. Nothing was done.`, {
    matched,
  });
}

/** To keep whoever matches, when nobody does, would be to delete everybody: that must be said as such. */
async function refuseToKeepNobody(accountId: number, kept: Matching): Promise<void> {
  if ((await count(await selectionCondition(accountId, kept))) > 0) return;
  throw invalidField(
    "keep",
    "keeps_nobody",
    "Nobody matches, so everybody would go. Send `filter: {}` for that.",
  );
}

/** The first names in the order of the table. */
async function names(accountId: number, condition: SQL): Promise<string[]> {
  const search = {
    accountId,
    condition,
    everything: false,
    byList: true,
    byText: false,
    order: contactOrder("fullName", "asc"),
  };
  return (await findPage(search, { offset: 0, limit: sampleSize })).map((row) => row.shown_name);
}

async function deleteWhere(
  tx: Pick<Database, "execute">,
  accountId: number,
  condition: SQL,
): Promise<number> {
  const gone = sql`delete from contacts c where ${condition} returning c.account_id, c.id`;
  const [row] = await tx.execute<{ deleted: number }>(sql`with ${takeAlong(accountId, gone)}`);
  return row?.deleted ?? 0;
}
