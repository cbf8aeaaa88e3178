import { type SQL, sql } from "drizzle-orm";
import type { BulkValues } from "@/lib/contacts/bulk-edit";
import { channelBits } from "@/lib/contacts/enumerations";
import { type PlainFieldName, plainFieldNames } from "@/lib/contacts/fields";
import type { Selection } from "@/lib/contacts/selection";
import { findCustomFields, lockCustomFields, type StoredCustomField } from "../custom-fields/custom-fields";
import { customValueEdits } from "../custom-fields/custom-values";
import type { Transaction } from "../write";
import { type BulkPreview, guarded, previewBulk, type Safeguards } from "./bulk-contacts";
import { columnOf } from "./columns";
import { selectionCondition } from "./filter-sql";
import { touched } from "./touch";

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
  if (guards.dryRun) {
    // Also a dry run says what is wrong with the values.
    assignmentsOf(values, await findCustomFields(accountId));
    const condition = await selectionCondition(accountId, selection);
    return { updated: 0, ...(await previewBulk(accountId, selection, condition)) };
  }
  let assignments: Assignment[] = [];
  return guarded(
    accountId,
    selection,
    guards,
    async (tx, condition) => {
      const updated = await editWhere(tx, condition, assignments);
      return { touched: updated, result: { updated } };
    },
    async (tx) => {
      assignments = assignmentsOf(values, values.customFields ? await lockCustomFields(tx, accountId) : []);
    },
  );
}

/** What differs is judged behind the lock, as it was left by others. @returns how many contacts match, changed or not */
async function editWhere(tx: Transaction, condition: SQL, assignments: Assignment[]): Promise<number> {
  const set = assignments.map(({ column, value }) => sql`${column} = ${value}`);
  const differs = assignments.map(({ column, value }) => sql`c.${column} is distinct from ${value}`);
  const [row] = await tx.execute<{ matched: number }>(sql`
    with matching as materialized (
      select c.account_id, c.id, (${sql.join(differs, sql` or `)}) as differs
      from contacts c where ${condition} order by c.match_key for no key update),
    changed as (
      update contacts c set ${sql.join([...set, touched], sql`, `)} from matching
      where c.account_id = matching.account_id and c.id = matching.id and matching.differs)
    select count(*) as matched from matching`);
  return row?.matched ?? 0;
}

interface Assignment {
  column: SQL;
  value: SQL;
}

/** @throws AppError 400 for custom fields the account does not have, and values they cannot hold */
function assignmentsOf(values: BulkValues, fields: StoredCustomField[]): Assignment[] {
  return [
    ...plainAssignments(values),
    ...channelAssignments(values),
    ...customAssignments(customValueEdits(fields, values.customFields ?? {})),
  ];
}

function plainAssignments(values: BulkValues): Assignment[] {
  return plainFieldNames.flatMap((field) => {
    const value = (values as Partial<Record<PlainFieldName, string | boolean | null>>)[field];
    if (value === undefined) return [];
    const { name, type } = columnOf(field);
    return { column: sql.raw(name), value: sql`${value}::${sql.raw(type)}` };
  });
}

function channelAssignments({ communicationSupported: supported }: BulkValues): Assignment[] {
  return supported ? [{ column: sql`channels`, value: sql`${channelBits(supported)}::smallint` }] : [];
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
