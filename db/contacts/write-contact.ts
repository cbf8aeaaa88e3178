import { and, eq, sql } from "drizzle-orm";
import type { Contact, ContactChanges, NewContact } from "@/lib/contacts/contact";
import { AppError, notFound } from "@/lib/errors";
import { noteContacts } from "../counts";
import { findCustomFields } from "../custom-fields/custom-fields";
import { type Database, db } from "../postgres";
import { contacts } from "../schema/contacts";
import { getContact } from "./find-contacts";
import { changedContact, newStoredContact, type StoredContact } from "./stored-contact";

/** @throws AppError 409 with `contactId` when the number (or, without one, the e-mail) is another contact's */
export async function createContact(accountId: number, contact: NewContact): Promise<Contact> {
  const stored = newStoredContact(contact, await findCustomFields(accountId));
  const id = await db().transaction(async (tx) => {
    const [made] = await tx
      .insert(contacts)
      .values({ accountId, ...stored })
      .onConflictDoNothing()
      .returning({ id: contacts.id });
    if (made) await tx.execute(noteContacts(accountId, sql`1`));
    return made?.id;
  });
  if (id === undefined) throw await conflictWith(accountId, stored);
  return getContact(accountId, id);
}

/**
 * Changes the fields sent, and nothing else.
 * @param isCurrent refuses the change when the contact is no longer as the caller read it
 * @throws AppError 404, 409 with `contactId`, 412
 */
export async function updateContact(
  accountId: number,
  id: number,
  changes: ContactChanges,
  isCurrent: (updatedAt: Date) => boolean = () => true,
): Promise<Contact> {
  const fields = await findCustomFields(accountId);
  const clash = await db().transaction(async (tx) => {
    const stored = await lockContact(tx, accountId, id);
    if (!isCurrent(stored.updatedAt))
      throw new AppError(
        "precondition_failed",
        "Somebody changed this contact after you read it. Read it again.",
      );
    const changed = changedContact(stored, changes, fields);
    try {
      await tx.transaction((nested) => save(nested, accountId, id, stored, changed));
    } catch (error) {
      if (isUniqueViolation(error)) return changed;
      throw error;
    }
  });
  if (clash) throw await conflictWith(accountId, clash);
  return getContact(accountId, id);
}

async function lockContact(tx: Pick<Database, "select">, accountId: number, id: number) {
  const [stored] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.accountId, accountId), eq(contacts.id, id)))
    .for("update");
  if (!stored) throw notFound("contact");
  return stored;
}

async function save(
  tx: Pick<Database, "update">,
  accountId: number,
  id: number,
  before: StoredContact,
  after: StoredContact,
) {
  const names = Object.keys(before).filter((name) => Object.hasOwn(after, name)) as (keyof StoredContact)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return;
  const values = Object.fromEntries(changed.map((name) => [name, after[name]]));
  await tx
    .update(contacts)
    .set({ ...values, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(contacts.accountId, accountId), eq(contacts.id, id)));
}

async function conflictWith(accountId: number, { phoneNumber, email }: StoredContact): Promise<AppError> {
  const key = phoneNumber
    ? sql`${phoneNumber}`
    : sql`'@' || lower(${email}::text collate "und-x-icu") collate "C"`;
  const [other] = await db().execute<{ id: number }>(
    sql`select id from contacts where account_id = ${accountId} and match_key = ${key}`,
  );
  const field = phoneNumber ? "phoneNumber" : "email";
  const message = phoneNumber
    ? "Another contact has this phone number."
    : "Another contact without a number has this e-mail address.";
  return new AppError("conflict", message, {
    ...(other && { contactId: other.id }),
    errors: [{ field, code: "taken", message }],
  });
}

function isUniqueViolation(error: unknown): boolean {
  const { cause = error } = error as { cause?: unknown };
  return (cause as { code?: string }).code === "23505";
}
