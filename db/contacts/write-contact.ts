import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Contact, ContactChanges, NewContact } from "@/lib/contacts/contact";
import { AppError, notFound } from "@/lib/errors";
import { noteContacts } from "../counts";
import { lockCustomFields } from "../custom-fields/custom-fields";
import { contacts } from "../schema/contacts";
import { type Transaction, TryAgain, write } from "../write";
import { getContact } from "./find-contacts";
import { changedContact, newStoredContact, type StoredContact } from "./stored-contact";
import { touchedColumns } from "./touch";

/** @throws AppError 409 with `contactId` when the number (or, without one, the e-mail) is another contact's */
export function createContact(accountId: number, contact: NewContact): Promise<Contact> {
  return write(async (tx) => {
    const stored = newStoredContact(contact, await fieldsFor(tx, accountId, contact));
    const [made] = await tx
      .insert(contacts)
      .values({ accountId, ...stored })
      .onConflictDoNothing()
      .returning({ id: contacts.id });
    if (!made) throw await conflictWith(tx, accountId, stored);
    await tx.execute(noteContacts(accountId, sql`1`));
    return getContact(accountId, made.id, tx);
  });
}

/**
 * Changes the fields sent, and nothing else.
 * @param isCurrent refuses the change when the contact is no longer as the caller read it
 * @throws AppError 404, 409 with `contactId`, 412
 */
export function updateContact(
  accountId: number,
  id: number,
  changes: ContactChanges,
  isCurrent: (updatedAt: Date) => boolean = () => true,
): Promise<Contact> {
  return write(async (tx) => {
    const fields = await fieldsFor(tx, accountId, changes);
    const stored = await lockContact(tx, accountId, id, changes);
    if (!isCurrent(stored.updatedAt))
      throw new AppError(
        "precondition_failed",
        "Somebody changed this contact after you read it. Read it again.",
      );
    const changed = changedContact(stored, changes, fields);
    if (changesKey(changes) && (await isTaken(tx, accountId, id, changed)))
      throw await conflictWith(tx, accountId, changed);
    await save(tx, accountId, id, stored, changed);
    return getContact(accountId, id, tx);
  });
}

/** The fields of the account, kept from being deleted, where their values are written. */
function fieldsFor(tx: Transaction, accountId: number, { customFields }: ContactChanges) {
  return customFields ? lockCustomFields(tx, accountId) : Promise.resolve([]);
}

/**
 * Locks the contact, and whoever has the number or e-mail it is to get, by match key: two contacts that swap their numbers
 * wait for each other here, not in the index.
 */
async function lockContact(tx: Transaction, accountId: number, id: number, changes: ContactChanges) {
  if (changesKey(changes)) await lockHolders(tx, accountId, id, changes);
  const [stored] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.accountId, accountId), eq(contacts.id, id)))
    .for("update");
  if (!stored) throw notFound("contact");
  return stored;
}

function changesKey({ phoneNumber, email }: ContactChanges): boolean {
  return phoneNumber !== undefined || email !== undefined;
}

async function lockHolders(
  tx: Transaction,
  accountId: number,
  id: number,
  { phoneNumber, email }: ContactChanges,
): Promise<void> {
  await tx.execute(sql`
    with keys as (
      select ${phoneNumber?.phoneNumber ?? null}::text collate "C" as key
      union all select ${emailKey(email ?? null)}
      union all select '@' || email_key from contacts where account_id = ${accountId} and id = ${id})
    select from contacts where account_id = ${accountId}
      and (id = ${id} or match_key = any (array(select key from keys where key is not null))) order by match_key for update`);
}

function emailKey(email: string | null): SQL {
  return sql`'@' || lower(${email}::text collate "und-x-icu") collate "C"`;
}

/** The key of matching, as the database stores it. */
function matchKey({ phoneNumber, email }: StoredContact): SQL {
  return phoneNumber ? sql`${phoneNumber}` : emailKey(email);
}

async function isTaken(tx: Transaction, accountId: number, id: number, changed: StoredContact) {
  const [other] = await tx.execute(sql`
    select from contacts where account_id = ${accountId} and match_key = ${matchKey(changed)} and id <> ${id}`);
  return other !== undefined;
}

async function save(
  tx: Transaction,
  accountId: number,
  id: number,
  before: StoredContact,
  after: StoredContact,
): Promise<void> {
  const names = Object.keys(before).filter((name) => Object.hasOwn(after, name)) as (keyof StoredContact)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return;
  const values = Object.fromEntries(changed.map((name) => [name, after[name]]));
  await tx
    .update(contacts)
    .set({ ...values, ...touchedColumns })
    .where(and(eq(contacts.accountId, accountId), eq(contacts.id, id)));
}

/** @throws TryAgain when the other one has gone, or has another number, meanwhile */
async function conflictWith(tx: Transaction, accountId: number, stored: StoredContact): Promise<AppError> {
  const [other] = await tx.execute<{ id: number }>(
    sql`select id from contacts where account_id = ${accountId} and match_key = ${matchKey(stored)}`,
  );
  if (!other) throw new TryAgain("the contact in the way is gone");
  const field = stored.phoneNumber ? "phoneNumber" : "email";
  const message = stored.phoneNumber
    ? "Another contact has this phone number."
    : "Another contact without a number has this e-mail address.";
  return new AppError("conflict", message, {
    contactId: other.id,
    errors: [{ field, code: "taken", message }],
  });
}
