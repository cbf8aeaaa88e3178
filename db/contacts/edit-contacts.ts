import { type SQL, sql } from "drizzle-orm";
import type { BulkValues } from "@/lib/contacts/bulk-edit";
import { channelBits } from "@/lib/contacts/filter";
import type { Selection } from "@/lib/contacts/selection";
import { findCustomFields } from "../custom-fields/custom-fields";
import { customValueEdits } from "../custom-fields/custom-values";
import { type BulkPreview, guarded, previewBulk, type Safeguards } from "./bulk-contacts";
import { selectionCondition } from "./filter-sql";

export interface BulkEdit extends Partial<BulkPreview> {
  /** Contacts that have the values now, whether they had them before or not. */
  updated: number;
}

/**
 * Sets the same values on all selected contacts. `updatedAt` moves only where something changed.
 * @throws AppError 409 with `matched` when their number is not `expectedCount`; then nothing is changed
 */
export async function editContacts(
  accountId: number,
  selection: Selection,
  values: BulkValues,
  guards: Safeguards,
): Promise<BulkEdit> {
  const [condition, fields] = await Promise.all([
    selectionCondition(accountId, selection),
    findCustomFields(accountId),
  ]);
  const assignments = [
    ...plainAssignments(values),
    ...customAssignments(customValueEdits(fields, values.customFields ?? {})),
  ];
  if (guards.dryRun) return { updated: 0, ...(await previewBulk(accountId, selection, condition)) };
  const updated = await guarded(condition, guards, async (tx) => {
    const [row] = await tx.execute<{ matched: number }>(sql`
      with matching as materialized (select c.account_id, c.id from contacts c where ${condition} for update),
      changed as (
        update contacts c set ${sql.join(
          assignments.map(({ column, value }) => sql`${column} = ${value}`),
          sql`, `,
        )},
          updated_at = clock_timestamp()
        from matching where c.account_id = matching.account_id and c.id = matching.id
          and (${sql.join(
            assignments.map(({ column, value }) => sql`c.${column} is distinct from ${value}`),
            sql` or `,
          )}))
      select count(*) as matched from matching`);
    return row?.matched ?? 0;
  });
  return { updated };
}

interface Assignment {
  column: SQL;
  value: SQL;
}

function plainAssignments({ gender, isTest, notes, communicationSupported }: BulkValues): Assignment[] {
  const channels = communicationSupported && channelBits(communicationSupported);
  return [
    { column: sql`gender`, value: gender === undefined ? undefined : sql`${gender}::text` },
    { column: sql`is_test`, value: isTest === undefined ? undefined : sql`${isTest}::boolean` },
    { column: sql`notes`, value: notes === undefined ? undefined : sql`${notes}::text` },
    { column: sql`channels`, value: channels === undefined ? undefined : sql`${channels}::smallint` },
  ].filter((assignment): assignment is Assignment => assignment.value !== undefined);
}

function customAssignments({ texts, values }: ReturnType<typeof customValueEdits>): Assignment[] {
  return [
    ...(texts ? [{ column: sql`custom_texts`, value: jsonbWith(sql`c.custom_texts`, texts) }] : []),
    ...(values ? [{ column: sql`custom_values`, value: jsonbWith(sql`c.custom_values`, values) }] : []),
  ];
}

function jsonbWith(column: SQL, { set, remove }: { set: object; remove: string[] }): SQL {
  return sql`((${column} - ${`{${remove.join(",")}}`}::text[]) || ${JSON.stringify(set)}::jsonb)`;
}
