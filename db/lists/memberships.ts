import { sql } from "drizzle-orm";
import type { Selection } from "@/lib/contacts/selection";
import { type BulkPreview, guarded, previewBulk, type Safeguards } from "../contacts/bulk-contacts";
import { checkLists, selectionCondition } from "../contacts/filter-sql";
import { noteMemberships } from "../counts";
import { idArray } from "../sql-values";
import { learnSizes } from "../statistics";

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
  const [condition] = await Promise.all([
    selectionCondition(accountId, selection),
    checkLists(accountId, "listIds", listIds),
  ]);
  if (guards.dryRun) return { touched: 0, preview: await previewBulk(accountId, selection, condition) };
  const wanted = sql`select c.account_id, c.id from contacts c where ${condition}`;
  const statement =
    change === "add"
      ? sql`insert into list_members (account_id, list_id, contact_id)
          select matching.account_id, l.id, matching.id from matching
          join lists l on l.account_id = matching.account_id and l.id = any(${idArray(listIds)})
          order by l.id, matching.id on conflict do nothing returning list_id`
      : sql`delete from list_members m using matching
          where m.account_id = matching.account_id and m.list_id = any(${idArray(listIds)}) and m.contact_id = matching.id
          returning m.list_id`;
  let touched = 0;
  await guarded(condition, guards, async (tx) => {
    const [row] = await tx.execute<{ matched: number; touched: number }>(sql`
      with matching as materialized (${wanted}),
      changed as (${statement}),
      noted as (${noteMemberships(accountId, "changed", change === "add" ? 1 : -1)})
      select (select count(*) from matching) as matched, (select count(*) from changed) as touched`);
    touched = row?.touched ?? 0;
    return row?.matched ?? 0;
  });
  if (touched > 0) await learnSizes(accountId, listIds);
  return { touched };
}
