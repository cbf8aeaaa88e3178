import { isEmail } from "@/lib/contacts/contact";
import type { CountryCode } from "@/lib/contacts/phone";
import type { VCard, VCardProperty } from "@/lib/import/formats/vcard/read-vcard";
import { unescapeText } from "@/lib/import/formats/vcard/vcard-text";
import { cleanText } from "./finish-reading";
import { phoneMessages, setPhone, unwrapEmail } from "./read-fields";
import { readImportedPhone } from "./read-phone";
import { issue, type RowDraft } from "./row-reading";

/** Devices nobody sends messages to; such a number is only ever a note. */
const noTelephones = new Set([
  "fax",
  "pager",
  "modem",
  "bbs",
  "isdn",
  "tlx",
  "car-fax",
  "x-fax",
  "textphone",
]);
const mobiles = ["cell", "mobile", "iphone", "x-mobile", "x-iphone", "whatsapp", "x-whatsapp"];

/**
 * The number of a card: a mobile, then the preferred, then the first, of those that can be read. The others become
 * notes. A card whose numbers cannot be read at all is invalid.
 */
export function choosePhone(card: VCard, country: CountryCode, draft: RowDraft): void {
  const entries = listEntries(card, "TEL").map((entry) => ({
    ...entry,
    reading: readImportedPhone(entry.text, country),
  }));
  const usable = entries.filter(({ property }) => !property.types.some((type) => noTelephones.has(type)));
  const chosen = byPreference(usable, isMobile).find(({ reading }) => "phone" in reading);
  if (chosen && "phone" in chosen.reading) {
    setPhone(draft.contact, chosen.reading.phone);
    if (chosen.reading.dropped) noteEntry(chosen, draft);
  }
  const first = usable[0];
  if (!chosen && first && "problem" in first.reading) {
    const { problem } = first.reading;
    draft.errors.push(issue("phoneNumber", problem, first.text, phoneMessages[problem]));
  }
  const seen = new Set([draft.contact.phoneNumber]);
  for (const entry of entries) {
    const number = "phone" in entry.reading ? entry.reading.phone.phoneNumber : entry.text;
    if (entry !== chosen && !seen.has(number)) noteEntry(entry, draft);
    seen.add(number);
  }
}

/** The preferred address, else the first, of those that can be one; the others become notes. */
export function chooseEmail(card: VCard, draft: RowDraft): void {
  const entries = listEntries(card, "EMAIL").map((entry) => ({ ...entry, text: unwrapEmail(entry.text) }));
  const chosen = byPreference(entries, () => false).find(({ text }) => isEmail(text));
  const first = entries[0];
  if (chosen) draft.contact.email = chosen.text;
  else if (first) {
    const message =
      "This is not an e-mail address. Write it like name@example.com or take it out of the card.";
    draft.errors.push(issue("email", "email_invalid", first.text, message));
  }
  for (const entry of entries) if (entry.text !== chosen?.text) noteEntry(entry, draft);
}

interface Entry {
  property: VCardProperty;
  text: string;
  label: string;
}

function listEntries(card: VCard, name: "TEL" | "EMAIL"): Entry[] {
  return card.properties
    .filter((property) => property.name === name)
    .map((property) => ({
      property,
      text: cleanText(unescapeText(property.value)).trim(),
      label: labelOf(card, property) || (name === "TEL" ? "Phone" : "E-mail"),
    }))
    .filter(({ text }) => text !== "");
}

function isMobile({ property, label }: Entry): boolean {
  return property.types.some((type) => mobiles.includes(type)) || /^(?:mobile|iphone|cell)/i.test(label);
}

/** Stable: of equals the earlier one comes first. */
function byPreference<T extends Entry>(entries: T[], isBetter: (entry: T) => boolean): T[] {
  const rank = (entry: T) => (isBetter(entry) ? 0 : 2) + (entry.property.types.includes("pref") ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

function noteEntry({ label, text }: Entry, draft: RowDraft): void {
  draft.asides.push(`${label}: ${text.replace(/^tel:/i, "")}`);
}

const typeLabels: [string, string][] = [
  ["cell", "Mobile"],
  ["iphone", "iPhone"],
  ["home", "Home"],
  ["work", "Work"],
  ["main", "Main"],
  ["car", "Car"],
  ["other", "Other"],
  ["fax", "Fax"],
  ["pager", "Pager"],
];

/** The label a person gave (`X-ABLabel` of its group, `X-…` among the types), else what the types say: `Work Fax`. */
export function labelOf(card: VCard, { group, types }: VCardProperty): string {
  const given =
    group === null
      ? undefined
      : card.properties.find((one) => one.name === "X-ABLABEL" && one.group === group);
  const named = /^(?:_\$!<)?(.*?)(?:>!\$_)?$/.exec(cleanText(unescapeText(given?.value ?? "")).trim())?.[1];
  if (named) return named;
  const own = types.find((type) => type.startsWith("x-"))?.slice(2);
  if (own) return own.charAt(0).toUpperCase() + own.slice(1);
  return typeLabels
    .filter(([type]) => types.includes(type))
    .map(([, label]) => label)
    .join(" ");
}
