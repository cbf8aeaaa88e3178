/** The first transaction of a run: what only a run may make, the new fields and the new list, and the move to RUNNING. */
import { type SQL, sql } from "drizzle-orm";
import { customFieldLimits } from "@/lib/custom-fields";
import { AppError, invalidField } from "@/lib/errors";
import type { StatusBefore } from "@/lib/import/status";
import { lockAccount } from "../accounts/lock-account";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import type { Executor } from "../postgres";
import { TryAgain, write } from "../write";
import type { StoredImport } from "./imports";

/**
 * @returns false when the import is not in the state it is to start from
 * @throws AppError 400 when its list is gone or a field of that key has another type, 409 when the name is taken
 */
export async function startRun(stored: StoredImport, from: StatusBefore<"RUNNING">): Promise<boolean> {
  const { accountId, id, newFields } = stored;
  return write(async (tx) => {
    const [locked] = await tx.execute(sql`
      select id from imports where account_id = ${accountId} and id = ${id} and status = ${from} for update`);
    if (!locked) return false;
    if (newFields.length > 0) await lockAccount(tx, accountId);
    for (const field of newFields) await makeField(tx, stored, field);
    if (newFields.length > 0) await refuseTooManyFields(tx, accountId);
    const listId = await chooseList(tx, stored);
    await tx.execute(sql`
      update imports set status = 'RUNNING', list_id = ${listId},
        held_by = case when status = 'CHECKED' then null else held_by end, rows_done = 0, updated_at = clock_timestamp()
      where account_id = ${accountId} and id = ${id}`);
    return true;
  });
}

/** Somebody may have made a field of this key since: then the staged values move to it. */
async function makeField(
  tx: Executor,
  { accountId, id }: StoredImport,
  field: StoredCustomField,
): Promise<void> {
  const { key, label, type, options = null } = field;
  await tx.execute(sql`
    insert into custom_fields (account_id, id, key, label, type, options) overriding system value
    values (${accountId}, ${field.id}, ${key}, ${label}, ${type}, ${options && JSON.stringify(options)}::jsonb)
    on conflict (account_id, key) do nothing`);
  const [held] = await tx.execute<{ id: number; type: string }>(sql`
    select id, type from custom_fields where account_id = ${accountId} and key = ${key} for key share`);
  if (!held) throw new TryAgain("the field in the way is gone");
  if (held.id === field.id) return;
  if (held.type !== type)
    throw invalidField("mapping", "type_differs", `There is already a field ${key} of another type.`);
  const column = sql.raw(type === "text" ? "custom_texts" : "custom_values");
  const move = (key: number): SQL => sql`${String(key)}::text`;
  await tx.execute(sql`
    update import_rows set ${column} = ${column} - ${move(field.id)} || jsonb_build_object(${move(held.id)}, ${column} -> ${move(field.id)})
    where account_id = ${accountId} and import_id = ${id} and ${column} ? ${move(field.id)}`);
}

async function refuseTooManyFields(tx: Executor, accountId: number): Promise<void> {
  const most = customFieldLimits.fieldsPerAccount;
  const [row] = await tx.execute<{ held: number }>(sql`
    select count(*) as held from custom_fields where account_id = ${accountId}`);
  if ((row?.held ?? 0) > most)
    throw invalidField("mapping", "too_many", `An account has at most ${most} custom fields.`);
}

async function chooseList(tx: Executor, { accountId, plan }: StoredImport): Promise<number | null> {
  if (plan.newListName) return makeList(tx, accountId, plan.newListName);
  if (plan.listId === undefined) return null;
  const [list] = await tx.execute(sql`
    select id from lists where account_id = ${accountId} and id = ${plan.listId} for key share`);
  if (list) return plan.listId;
  throw invalidField("listId", "unknown_list", `There is no list ${plan.listId} in this account.`);
}

async function makeList(tx: Executor, accountId: number, name: string): Promise<number> {
  const [made] = await tx.execute<{ id: number }>(sql`
    insert into lists (account_id, name) values (${accountId}, ${name})
    on conflict (account_id, name_key) do nothing returning id`);
  if (made) return made.id;
  const message = `There is already a list named ${name}.`;
  throw new AppError("conflict", message, { errors: [{ field: "newListName", code: "taken", message }] });
}
