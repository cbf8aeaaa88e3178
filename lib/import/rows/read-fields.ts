import { isEmail } from "@/lib/contacts/contact";
import { limitOf, type NameOfKind } from "@/lib/contacts/fields";
import type { CountryCode, Phone } from "@/lib/contacts/phone";
import { readBoolean, readChannels, readGender } from "@/lib/import/words/read-words";
import { readImportedPhone } from "./read-phone";
import { type ImportedContact, issue, type RowDraft } from "./row-reading";

/** Google joins several values of one kind in a cell. */
const joined = " ::: ";

export const phoneMessages = {
  phone_damaged_by_spreadsheet:
    "A spreadsheet has shortened this number and its last digits are lost. Format the column as text, enter the number again and export it once more.",
  phone_invalid:
    "This is not a phone number. Write it with + and the country code, like +393331234567, or leave it empty.",
};

/** The first number is the contact's, others become notes. A number that cannot be read makes the row invalid. */
export function readPhoneCell(text: string, country: CountryCode, draft: RowDraft): void {
  const numbers = splitPhones(text, country);
  const first = numbers[0] ?? "";
  if (isPlaceholder(first)) return;
  const reading = readImportedPhone(first, country);
  if ("problem" in reading) {
    draft.errors.push(issue("phoneNumber", reading.problem, text, phoneMessages[reading.problem]));
    return;
  }
  setPhone(draft.contact, reading.phone);
  for (const other of numbers.slice(1)) draft.asides.push(`Phone: ${other}`);
  if (reading.dropped === null) return;
  const message =
    "A number is kept without its extension or pauses. Put them into the notes if you need them.";
  draft.warnings.push(issue("phoneNumber", "phone_extension_dropped", text, message));
}

/** Channels that the file gives count for more than those that follow from the number. */
export function setPhone(contact: ImportedContact, phone: Phone): void {
  contact.phoneNumber ??= phone.phoneNumber;
  contact.isValid ??= phone.isValid;
  contact.communicationSupported ??= phone.communicationSupported;
}

/** An address that cannot be one makes the row invalid; further ones become notes. */
export function readEmailCell(text: string, draft: RowDraft): void {
  const addresses = splitEmails(text);
  const first = addresses[0] ?? "";
  if (isPlaceholder(first)) return;
  if (!isEmail(first)) {
    const message = "This is not an e-mail address. Write it like name@example.com or leave it empty.";
    draft.errors.push(issue("email", "email_invalid", text, message));
    return;
  }
  draft.contact.email = first;
  for (const other of addresses.slice(1)) draft.asides.push(`E-mail: ${other}`);
}

export function readGenderCell(text: string, draft: RowDraft): void {
  const gender = readGender(text);
  if (gender === "none") return;
  if (gender !== null) draft.contact.gender = gender;
  else draft.warnings.push(issue("gender", "gender_unknown", text, "Use a word like female, male or other."));
}

export function readFlagCell(field: NameOfKind<"flag">, text: string, draft: RowDraft): void {
  const flag = readBoolean(text);
  if (flag !== null) draft.contact[field] = flag;
  else draft.warnings.push(issue(field, "boolean_invalid", text, "Use yes or no."));
}

export function readChannelsCell(text: string, draft: RowDraft): void {
  const found = readChannels(text);
  if (found !== null) draft.contact.communicationSupported = found;
  else
    draft.warnings.push(
      issue("communicationSupported", "channel_unknown", text, "Use SMS, RCS and WHATSAPP."),
    );
}

/** Text that must fit; one that does not leaves its field alone. */
export function readTextCell(field: NameOfKind<"text"> | "fullName", text: string, draft: RowDraft): void {
  const max = limitOf(field);
  if (text.length <= max) draft.contact[field] = text;
  else
    draft.warnings.push(issue(field, "text_too_long", text, `At most ${max} characters. Shorten the text.`));
}

/** Several numbers in one cell: joined by Google, one a line, or, where the whole is no number, by `/`, `;` or `,`. */
function splitPhones(text: string, country: CountryCode): string[] {
  if (!/[\n/;,|]| ::: /.test(text)) return [text];
  const parts = text
    .split(text.includes(joined) ? joined : "\n")
    .map(trim)
    .filter(isFilled);
  const only = parts.length === 1 ? (parts[0] ?? "") : "";
  if (!/[/;,|]/.test(only) || "phone" in readImportedPhone(only, country)) return parts;
  const pieces = only
    .split(/[/;,|]/)
    .map(trim)
    .filter(isFilled);
  return pieces.every((piece) => "phone" in readImportedPhone(piece, country)) ? pieces : parts;
}

function splitEmails(text: string): string[] {
  if (/^[\w.%+-]+@[\w.-]+$/.test(text)) return [text];
  const parts = text.includes(joined) ? text.split(joined) : text.split(/[\n;,]/);
  return parts.map(unwrapEmail).filter(isFilled);
}

/** Takes off `mailto:` and a name with angle brackets, and characters nobody sees. */
export function unwrapEmail(text: string): string {
  const visible = text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").trim();
  const bare = /<([^<>]+)>$/.exec(visible)?.[1] ?? visible;
  return bare.replace(/^mailto:/i, "").trim();
}

/** What programs write where there is nothing: a dash, or the NULL of a database. */
function isPlaceholder(text: string): boolean {
  if (/[+@\d]/.test(text)) return false;
  return !/[\p{L}\p{N}]/u.test(text.replace(/^(?:null|\\n|#n\/a|#n\/d)$/i, ""));
}

function trim(text: string): string {
  return text.trim();
}

function isFilled(text: string): boolean {
  return text !== "";
}
