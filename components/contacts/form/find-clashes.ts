import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactDraft, toDraft } from "./contact-draft";

/** A field two people changed at once. */
export interface Clash {
  /** As the form names it: `notes`, `customFields.city`. */
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

const labels: Partial<Record<keyof ContactDraft, string>> = {
  firstName: "First name",
  lastName: "Last name",
  fullName: "Shown as",
  phoneNumber: "Phone number",
  email: "E-mail",
  gender: "Gender",
  isTest: "Test contact",
  notes: "Notes",
};

/**
 * The fields both changed, to different values. A field only one of them changed is no clash: only changes are sent.
 * @param before the contact as it was read for the form @param now as it is stored by now
 */
export function findClashes(
  mine: ContactDraft,
  before: Contact,
  now: Contact,
  fields: CustomField[],
): Clash[] {
  const theirs = toDraft(now, fields);
  return findChanges(mine, toDraft(before, fields), fields).flatMap(({ field, label, read, was }) => {
    const values = { mine: read(mine), theirs: read(theirs) };
    return values.theirs !== was && values.mine !== values.theirs ? [{ field, label, ...values }] : [];
  });
}

/** The names of the fields a draft changed. */
export function changedFields(mine: ContactDraft, before: Contact, fields: CustomField[]): string[] {
  return findChanges(mine, toDraft(before, fields), fields).map(({ field }) => field);
}

function findChanges(mine: ContactDraft, then: ContactDraft, fields: CustomField[]) {
  const plain = Object.entries(labels).map(([field, label]) => ({ field, label, read: readPlain(field) }));
  const custom = fields.map(({ key, label }) => ({
    field: `customFields.${key}`,
    label,
    read: (draft: ContactDraft) => draft.customFields[key] ?? "",
  }));
  return [...plain, ...custom]
    .map((part) => ({ ...part, was: part.read(then) }))
    .filter(({ read, was }) => read(mine) !== was);
}

function readPlain(field: string) {
  return (draft: ContactDraft) => String(draft[field as keyof ContactDraft] ?? "");
}
