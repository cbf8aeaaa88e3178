import { and, asc, eq, sql } from "drizzle-orm";
import type { CustomField, CustomFieldChanges, NewCustomField } from "@/lib/custom-fields";
import { customFieldLimits } from "@/lib/custom-fields";
import { AppError, invalidField, notFound } from "@/lib/errors";
import { lockAccount } from "../accounts/lock-account";
import { type Database, db } from "../postgres";
import { customFields, deletedFields } from "../schema/contacts";
import { type Transaction, write } from "../write";

/** A field with the id its values hang on. */
export interface StoredCustomField extends CustomField {
  id: number;
}

/** The fields of an account, oldest first. */
export async function findCustomFields(
  accountId: number,
  reader: Pick<Database, "select"> = db(),
): Promise<StoredCustomField[]> {
  return (await selectFields(reader, accountId)).map(toField);
}

/** As `findCustomFields`, for a write of their values: none of them is deleted before the transaction ends. */
export async function lockCustomFields(tx: Transaction, accountId: number): Promise<StoredCustomField[]> {
  return (await selectFields(tx, accountId).for("key share")).map(toField);
}

function selectFields(reader: Pick<Database, "select">, accountId: number) {
  return reader
    .select()
    .from(customFields)
    .where(eq(customFields.accountId, accountId))
    .orderBy(asc(customFields.id));
}

function toField({ id, key, label, type, options }: typeof customFields.$inferSelect): StoredCustomField {
  return { id, key, label, type, ...(options && { options }) };
}

/** The fields as the API shows them. */
export async function listCustomFields(accountId: number): Promise<CustomField[]> {
  return (await findCustomFields(accountId)).map(({ id, ...field }) => field);
}

/** @throws AppError 409 when the key is taken */
export async function createCustomField(accountId: number, field: NewCustomField): Promise<CustomField> {
  return write(async (tx) => {
    await lockAccount(tx, accountId);
    const held = await tx.$count(customFields, eq(customFields.accountId, accountId));
    if (held >= customFieldLimits.fieldsPerAccount)
      throw invalidField(
        "key",
        "too_many",
        `An account has at most ${customFieldLimits.fieldsPerAccount} custom fields.`,
      );
    const [made] = await tx
      .insert(customFields)
      .values({ accountId, ...field })
      .onConflictDoNothing({ target: [customFields.accountId, customFields.key] })
      .returning();
    if (!made) throw new AppError("conflict", `There is already a field with the key ${field.key}.`);
    return field;
  });
}

/** Changes label or options; the type never changes. @throws AppError 404 */
export async function updateCustomField(
  accountId: number,
  key: string,
  changes: CustomFieldChanges,
): Promise<CustomField> {
  const mine = and(eq(customFields.accountId, accountId), eq(customFields.key, key));
  return write(async (tx) => {
    const [before] = await tx.select().from(customFields).where(mine).for("update");
    if (!before) throw notFound("custom field");
    if (changes.options && before.type !== "select")
      throw invalidField("options", "invalid", "Only a select field has options.");
    await tx
      .update(customFields)
      .set({ ...changes, updatedAt: sql`clock_timestamp()` })
      .where(mine);
    const { type, label, options } = { ...before, ...changes };
    return { key, label, type, ...(options && { options }) };
  });
}

/**
 * Deletes the field; its values are out of sight at once, and a job takes them out of the contacts
 * (`clear-deleted-fields.ts`).
 * @throws AppError 404
 */
export async function deleteCustomField(accountId: number, key: string): Promise<void> {
  const mine = and(eq(customFields.accountId, accountId), eq(customFields.key, key));
  await write(async (tx) => {
    const [gone] = await tx.delete(customFields).where(mine).returning({ id: customFields.id });
    if (!gone) throw notFound("custom field");
    await tx.insert(deletedFields).values({ accountId, id: gone.id });
  });
}

/**
 * Fields that an import will make when it runs: they have their ids already, so that rows can be staged, and are
 * nowhere yet. One the account has already is left out.
 * @throws AppError 400 when a field of that key has another type
 */
export async function reserveCustomFields(
  accountId: number,
  fields: NewCustomField[],
): Promise<StoredCustomField[]> {
  const known = new Map((await findCustomFields(accountId)).map((field) => [field.key, field]));
  const fresh = fields.filter((field) => !known.has(field.key));
  const wrong = fields.find((field) => (known.get(field.key)?.type ?? field.type) !== field.type);
  if (wrong)
    throw invalidField("mapping", "type_differs", `There is already a field ${wrong.key} of another type.`);
  const ids = await db().execute<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence('custom_fields', 'id')) as id from generate_series(1, ${fresh.length}::int)`);
  return fresh.map((field, place) => ({ ...field, id: ids[place]?.id ?? 0 }));
}
