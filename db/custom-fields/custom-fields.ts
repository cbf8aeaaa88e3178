import { and, asc, eq, sql } from "drizzle-orm";
import type { CustomField, CustomFieldChanges, NewCustomField } from "@/lib/custom-fields";
import { customFieldLimits } from "@/lib/custom-fields";
import { AppError, invalidField, notFound } from "@/lib/errors";
import { db } from "../postgres";
import { customFields } from "../schema/contacts";

/** A field with the id its values hang on. */
export interface StoredCustomField extends CustomField {
  id: number;
}

/** The fields of an account, oldest first. */
export async function findCustomFields(accountId: number): Promise<StoredCustomField[]> {
  const rows = await db()
    .select()
    .from(customFields)
    .where(eq(customFields.accountId, accountId))
    .orderBy(asc(customFields.id));
  return rows.map(({ id, key, label, type, options }) => ({
    id,
    key,
    label,
    type,
    ...(options && { options }),
  }));
}

/** The fields as the API shows them. */
export async function listCustomFields(accountId: number): Promise<CustomField[]> {
  return (await findCustomFields(accountId)).map(({ id, ...field }) => field);
}

/** @throws AppError 409 when the key is taken */
export async function createCustomField(accountId: number, field: NewCustomField): Promise<CustomField> {
  const held = await db().$count(customFields, eq(customFields.accountId, accountId));
  if (held >= customFieldLimits.fieldsPerAccount)
    throw invalidField(
      "key",
      "too_many",
      `An account has at most ${customFieldLimits.fieldsPerAccount} custom fields.`,
    );
  const [made] = await db()
    .insert(customFields)
    .values({ accountId, ...field })
    .onConflictDoNothing({ target: [customFields.accountId, customFields.key] })
    .returning();
  if (!made) throw new AppError("conflict", `There is already a field with the key ${field.key}.`);
  return field;
}

/** Changes label or options; the type never changes. */
export async function updateCustomField(
  accountId: number,
  key: string,
  changes: CustomFieldChanges,
): Promise<CustomField> {
  const mine = and(eq(customFields.accountId, accountId), eq(customFields.key, key));
  const [before] = await db().select().from(customFields).where(mine);
  if (!before) throw notFound("custom field");
  if (changes.options && before.type !== "select")
    throw invalidField("options", "invalid", "Only a select field has options.");
  const set = { ...changes, updatedAt: sql`clock_timestamp()` };
  const [{ type, label, options } = before] = await db()
    .update(customFields)
    .set(set)
    .where(mine)
    .returning();
  return { key, label, type, ...(options && { options }) };
}

/** Deletes the field; its values are out of sight at once. */
export async function deleteCustomField(accountId: number, key: string): Promise<void> {
  const mine = and(eq(customFields.accountId, accountId), eq(customFields.key, key));
  const gone = await db().delete(customFields).where(mine).returning();
  if (gone.length === 0) throw notFound("custom field");
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
