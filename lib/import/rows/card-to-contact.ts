import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { VCard, VCardProperty } from "@/lib/import/formats/vcard/read-vcard";
import { splitStructured, unescapeText } from "@/lib/import/formats/vcard/vcard-text";
import { readGender } from "@/lib/import/words/read-words";
import { chooseEmail, choosePhone } from "./card-addresses";
import { listDetailLines, readDetails } from "./card-details";
import { cleanText, finishReading } from "./finish-reading";
import { readTextCell } from "./read-fields";
import { decimalMarkOf } from "./read-number";
import type { RowDraft, RowReading } from "./row-reading";

/**
 * Turns a card into a contact or reasons, by the rules for rows: the mobile number is the contact's, further numbers
 * and addresses join the notes with their labels; company, job title, birthday, address and website are kept too.
 * @param defaultCountry where numbers without a prefix belong
 * @param customFields of the account; those that are meant for such a detail get it
 */
export function readCard(card: VCard, defaultCountry: CountryCode, customFields: CustomField[]): RowReading {
  const draft: RowDraft = { contact: {}, asides: [], errors: [], warnings: [] };
  readNames(card, draft);
  readNotes(card, draft);
  choosePhone(card, defaultCountry, draft);
  chooseEmail(card, draft);
  readCardGender(card, draft);
  const style = { country: defaultCountry, decimalMark: decimalMarkOf(defaultCountry) };
  readDetails(card, customFields, style, draft);
  return finishReading(card.ordinal, draft);
}

/** The fields a card shows where it cannot be imported, in the order of `listCardCells`. */
export const cardFields = ["firstName", "lastName", "fullName", "phoneNumber", "email", "notes"] as const;

/** A card as a row of a table, as far as a person needs it to mend it. */
export function listCardCells(card: VCard): string[] {
  const [family = "", given = ""] = structuredValue(card, "N");
  const phone = textValue(card, "TEL").replace(/^tel:/i, "");
  const notes = [textValue(card, "NOTE"), ...listDetailLines(card)].filter((line) => line !== "").join("\n");
  return [given, family, textValue(card, "FN"), phone, textValue(card, "EMAIL"), notes];
}

/** N is the parts, FN the whole; where both lack, the organisation is the name, as telephones show it. */
function readNames(card: VCard, draft: RowDraft): void {
  const [family = "", given = "", additional = ""] = structuredValue(card, "N");
  const first = [given, additional].filter((part) => part !== "").join(" ");
  if (first !== "") readTextCell("firstName", first, draft);
  if (family !== "") readTextCell("lastName", family, draft);
  const whole = textValue(card, "FN");
  const other = first === "" && family === "" ? (structuredValue(card, "ORG")[0] ?? "") : "";
  if (whole !== "" || other !== "") readTextCell("fullName", whole || other, draft);
}

function readNotes(card: VCard, draft: RowDraft): void {
  const notes = card.properties.filter(({ name }) => name === "NOTE").map(readValue);
  const text = notes.filter((note) => note !== "").join("\n");
  if (text !== "") readTextCell("notes", text, draft);
}

const outlookGenders = new Map([
  ["1", "FEMALE"],
  ["2", "MALE"],
]);

/** GENDER of version 4 is a letter and words; Outlook and others have properties of their own. */
function readCardGender(card: VCard, draft: RowDraft): void {
  const [letter = ""] = structuredValue(card, "GENDER");
  const outlook = outlookGenders.get(textValue(card, "X-WAB-GENDER"));
  const gender = readGender(letter || outlook || textValue(card, "X-GENDER"));
  if (gender !== null && gender !== "none") draft.contact.gender = gender;
  else if (letter.toUpperCase() === "O") draft.contact.gender = "OTHER";
}

/** The text of the first property of a name; empty where the card has none. */
function textValue(card: VCard, name: string): string {
  const property = card.properties.find((one) => one.name === name);
  return property ? readValue(property) : "";
}

function structuredValue(card: VCard, name: string): string[] {
  const property = card.properties.find((one) => one.name === name);
  return property ? splitStructured(property.value).map((part) => cleanText(part).trim()) : [];
}

function readValue(property: VCardProperty): string {
  return cleanText(unescapeText(property.value)).trim();
}
