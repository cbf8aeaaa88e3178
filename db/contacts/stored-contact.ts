/** A contact between the API and its row: what is written, and how changes are put over what is stored. */
import type { ContactChanges, NewContact } from "@/lib/contacts/contact";
import { channelBits } from "@/lib/contacts/enumerations";
import { forPlainFields, type PlainFieldName, plainFieldNames } from "@/lib/contacts/fields";
import { builtName } from "@/lib/contacts/name";
import { invalidField } from "@/lib/errors";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { mergeCustomValues } from "../custom-fields/custom-values";
import type { contacts } from "../schema/contacts";
import { columnOf } from "./columns";

type Row = typeof contacts.$inferSelect;
/** The columns a caller decides, all of them. */
export type StoredContact = Pick<
  Row,
  PlainFieldName | "fullName" | "phoneNumber" | "isValid" | "channels" | "customTexts" | "customValues"
>;

/** A contact of which nothing is known. */
export const blank: StoredContact = {
  ...forPlainFields<Row>((name) => (columnOf(name).type === "boolean" ? false : null)),
  fullName: null,
  phoneNumber: null,
  isValid: null,
  channels: 0,
  customTexts: {},
  customValues: {},
};

/** @throws AppError 400 for custom fields the account does not have */
export function newStoredContact(contact: NewContact, fields: StoredCustomField[]): StoredContact {
  return changedContact(blank, contact, fields);
}

/**
 * The stored contact with the changes sent. A value equal to what the API shows counts as not sent: a built name
 * stays built, and the channels of an old number do not stick to a new one.
 * @throws AppError 400 when neither number nor e-mail is left, or for wrong custom fields
 */
export function changedContact(
  stored: StoredContact,
  changes: ContactChanges,
  fields: StoredCustomField[],
): StoredContact {
  const { customFields } = changes;
  const changed: StoredContact = {
    ...stored,
    ...plainChanges(changes),
    ...changedName(stored, changes.fullName),
    ...changedPhone(stored, changes.phoneNumber),
    ...(customFields && mergeCustomValues(fields, stored, customFields)),
  };
  const channels = changes.communicationSupported && channelBits(changes.communicationSupported);
  if (channels !== undefined && channels !== stored.channels) changed.channels = channels;
  if (!changed.phoneNumber && !changed.email)
    throw invalidField(
      "phoneNumber",
      "required",
      "A contact needs a phone number or an e-mail address. Give one of them.",
    );
  return changed;
}

function changedName(stored: StoredContact, fullName: string | null | undefined): Partial<StoredContact> {
  const shown =
    stored.fullName ?? builtName(stored.firstName, stored.lastName) ?? stored.email ?? stored.phoneNumber;
  return fullName === undefined || fullName === shown ? {} : { fullName };
}

/** Validity and channels are derived afresh whenever the number changes. */
function changedPhone(stored: StoredContact, phone: ContactChanges["phoneNumber"]): Partial<StoredContact> {
  if (phone === undefined || (phone?.phoneNumber ?? null) === stored.phoneNumber) return {};
  if (phone === null) return { phoneNumber: null, isValid: null, channels: 0 };
  return {
    phoneNumber: phone.phoneNumber,
    isValid: phone.isValid,
    channels: channelBits(phone.communicationSupported),
  };
}

/** Plain fields are stored as they are sent. */
function plainChanges(changes: ContactChanges): Partial<Pick<StoredContact, PlainFieldName>> {
  const sent = plainFieldNames.filter((name) => changes[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, changes[name]]));
}
