import { fetchJson, fetchTagged } from "@/components/fetch-json";
import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactDraft, changedInput, toDraft, toInput } from "./contact-draft";
import { type Clash, findClashes } from "./find-clashes";
import type { ListName } from "./lists-input";

export interface Draft {
  values: ContactDraft;
  lists: ListName[];
  /** The lists as they were when the form was opened. */
  listsBefore: ListName[];
}

export async function createContact({ values, lists }: Draft, fields: CustomField[]): Promise<Contact> {
  const body = withoutNulls(toInput(values, fields));
  const contact = await fetchJson<Contact>("/contacts", { method: "POST", body });
  await changeLists(contact.id, lists, []);
  return contact;
}

/** Somebody else changed the same fields meanwhile; nothing was saved. */
export class EditClash extends Error {
  override name = "EditClash";

  constructor(
    readonly current: Contact,
    readonly clashes: Clash[],
  ) {
    super("Somebody else changed this contact while you were editing it.");
  }
}

/**
 * Sends only what was changed, so that an edit somebody else made meanwhile in another field stays.
 * @throws EditClash when it was the same field
 */
export async function updateContact(
  contact: Contact,
  { values, lists, listsBefore }: Draft,
  fields: CustomField[],
): Promise<Contact> {
  const path = `/contacts/${contact.id}`;
  const { body: current, etag } = await fetchTagged<Contact>(path);
  const clashes = findClashes(values, contact, current, fields);
  if (clashes.length > 0) throw new EditClash(current, clashes);
  const body = changedInput(values, toDraft(contact, fields), fields);
  if (Object.keys(body).length > 0) await fetchJson<Contact>(path, { method: "PUT", body, ifMatch: etag });
  await changeLists(contact.id, lists, listsBefore);
  return fetchJson<Contact>(path);
}

async function changeLists(contactId: number, now: ListName[], then: ListName[]): Promise<void> {
  const added = idsOnlyIn(now, then);
  const removed = idsOnlyIn(then, now);
  const contactIds = [contactId];
  const path = "/contacts/list/contacts";
  if (added.length > 0) await fetchJson(path, { method: "POST", body: { listIds: added, contactIds } });
  if (removed.length > 0) await fetchJson(path, { method: "DELETE", body: { listIds: removed, contactIds } });
}

function idsOnlyIn(lists: ListName[], others: ListName[]): number[] {
  return lists.filter(({ id }) => !others.some((other) => other.id === id)).map(({ id }) => id);
}

function withoutNulls({ customFields, ...values }: ReturnType<typeof toInput>) {
  const there = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== ""));
  return { ...there(values), customFields: there(customFields) };
}
