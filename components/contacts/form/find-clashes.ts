import type { Contact } from "@/lib/contacts/contact";
import { contactFieldNames, isPlainFieldName, type PlainFieldName } from "@/lib/contacts/fields";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactDraft, inputName, toDraft } from "./contact-draft";

/** A field of every contact, or one the account has added. */
export type DraftField = { in: "contact"; name: ClashField } | { in: "customFields"; name: string };

/** A field two people changed at once. */
export interface Clash {
  field: DraftField;
  mine: string;
  theirs: string;
}

/** Fields with an input of one value; channels are chosen from what is there. */
type ClashField = PlainFieldName | "fullName" | "phoneNumber";
const clashFields: ClashField[] = contactFieldNames.filter(
  (name): name is ClashField => isPlainFieldName(name) || name === "fullName" || name === "phoneNumber",
);

/** As the form names it: `notes`, `customFields.field_city`. */
export function pathOf(field: DraftField): string {
  return field.in === "contact" ? field.name : `customFields.${inputName(field.name)}`;
}

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
  return findChanges(mine, toDraft(before, fields), fields).flatMap(({ field, read, was }) => {
    const values = { mine: read(mine), theirs: read(theirs) };
    return values.theirs !== was && values.mine !== values.theirs ? [{ field, ...values }] : [];
  });
}

/** The paths of the fields a draft changed. */
export function changedFields(mine: ContactDraft, before: Contact, fields: CustomField[]): string[] {
  return findChanges(mine, toDraft(before, fields), fields).map(({ field }) => pathOf(field));
}

function findChanges(mine: ContactDraft, then: ContactDraft, fields: CustomField[]) {
  const all: DraftField[] = [
    ...clashFields.map((name) => ({ in: "contact" as const, name })),
    ...fields.map(({ key }) => ({ in: "customFields" as const, name: key })),
  ];
  return all
    .map((field) => ({ field, read: reading(field) }))
    .map((part) => ({ ...part, was: part.read(then) }))
    .filter(({ read, was }) => read(mine) !== was);
}

function reading(field: DraftField) {
  return (draft: ContactDraft) =>
    String((field.in === "contact" ? draft[field.name] : draft.customFields[inputName(field.name)]) ?? "");
}
