import { type SQL, sql } from "drizzle-orm";
import type { Selection } from "@/lib/contacts/selection";
import { type BulkPreview, guarded, previewBulk, type Safeguards } from "../contacts/bulk-contacts";
import { checkLists, selectionCondition } from "../contacts/filter-sql";
import { noteMemberships } from "../counts";
import { idArray } from "../sql-values";
import { refreshStatistics } from "../statistics";
import type { Transaction } from "../write";
import { lockLists } from "./lock-lists";

/** Makes the selected contacts members of the lists. @returns how many memberships are new */
export async function addMembers(
  accountId: number,
  listIds: number[],
  selection: Selection,
  guards: Safeguards,
) {
  const { touched, preview } = await changeMembers(accountId, listIds, selection, guards, "add");
  return { added: touched, ...preview };
}

/** Takes the selected contacts off the lists; they stay in the book. @returns how many memberships went */
export async function removeMembers(
  accountId: number,
  listIds: number[],
  selection: Selection,
  guards: Safeguards,
) {
  const { touched, preview } = await changeMembers(accountId, listIds, selection, guards, "remove");
  return { removed: touched, ...preview };
}

async function changeMembers(
  accountId: number,
  listIds: number[],
  selection: Selection,
  guards: Safeguards,
  change: "add" | "remove",
): Promise<{ touched: number; preview?: BulkPreview }> {
  if (guards.dryRun) {
    await checkLists(accountId, "listIds", listIds);
    const condition = await selectionCondition(accountId, selection);
    return { touched: 0, preview: await previewBulk(accountId, selection, condition) };
  }
  const strength = change === "add" ? "share" : "alone";
  const touched = await guarded(
    accountId,
    selection,
    guards,
    (tx, condition) => changeMatching(tx, { accountId, listIds, condition, change }),
    async (tx) => {
      await lockLists(tx, accountId, listIds, strength);
      await checkLists(accountId, "listIds", listIds, tx);
    },
  );
  if (touched > 0) await refreshStatistics(accountId, listIds);
  return { touched };
}

interface Change {
  accountId: number;
  listIds: number[];
  condition: SQL;
  change: "add" | "remove";
}

/** Contacts are kept from being deleted first, by match key as all writers lock them. */
async function changeMatching(tx: Transaction, { accountId, listIds, condition, change }: Change) {
  const [row] = await tx.execute<{ matched: number; touched: number }>(sql`
    with matching as materialized (
      select c.account_id, c.id, c.match_key from contacts c where ${condition} order by c.match_key for key share),
    changed as (${change === "add" ? addTo(listIds) : removeFrom(listIds)}),
    noted as (${noteMemberships(accountId, "changed", change === "add" ? 1 : -1)})
    select (select count(*) from matching) as matched, (select count(*) from changed) as touched`);
  return { touched: row?.matched ?? 0, result: row?.touched ?? 0 };
}

function addTo(listIds: number[]): SQL {
  return sql`insert into list_members (account_id, list_id, contact_id)
    select matching.account_id, l.id, matching.id from matching
    join lists l on l.account_id = matching.account_id and l.id = any(${idArray(listIds)})
    order by l.id, matching.match_key on conflict do nothing returning list_id`;
}

function removeFrom(listIds: number[]): SQL {
  return sql`delete from list_members m using matching
    where m.account_id = matching.account_id and m.list_id = any(${idArray(listIds)}) and m.contact_id = matching.id
    returning m.list_id`;
}
