import { type CustomField, valueAt } from "@/lib/custom-fields";
import type { VCard, VCardProperty } from "@/lib/import/formats/vcard/read-vcard";
import { splitStructured, unescapeText } from "@/lib/import/formats/vcard/vcard-text";
import { importLimits } from "@/lib/import/limits";
import type { DetailName } from "@/lib/import/words/detail-names";
import { lookUpDetail } from "@/lib/import/words/header-names";
import { labelOf } from "./card-addresses";
import { cleanText } from "./finish-reading";
import { type CellStyle, readCustomFieldCell } from "./read-custom-field";
import type { RowDraft } from "./row-reading";

interface DetailKind {
  detail: DetailName;
  /** How a note of it begins. */
  label: string;
  read(value: string): string;
}

const kinds: Record<string, DetailKind> = {
  ORG: { detail: "company", label: "Company", read: (value) => joinParts(splitStructured(value)) },
  TITLE: { detail: "jobTitle", label: "Job title", read: readText },
  BDAY: { detail: "birthday", label: "Birthday", read: readDay },
  ADR: { detail: "address", label: "Address", read: readAddress },
  URL: { detail: "website", label: "Website", read: readText },
};

/**
 * Keeps what a card says beyond name, number and address: the first value of a kind in the account's field for it, where
 * there is one that takes it, everything else as a line of the notes.
 */
export function readDetails(card: VCard, fields: CustomField[], style: CellStyle, draft: RowDraft): void {
  const filled = new Set<DetailName>();
  const fieldOf = detailFields(fields);
  for (const { kind, label, text } of listDetails(card)) {
    const field = filled.has(kind.detail) ? undefined : fieldOf.get(kind.detail);
    if (field && fillField(field, text, style, draft)) filled.add(kind.detail);
    else if (text !== draft.contact.fullName) draft.asides.push(`${label}: ${text}`);
  }
}

/** All details as lines of a note. */
export function listDetailLines(card: VCard): string[] {
  return listDetails(card).map(({ label, text }) => `${label}: ${text}`);
}

interface Detail {
  kind: DetailKind;
  label: string;
  text: string;
}

/** The preferred before the others, each text once. */
function listDetails(card: VCard): Detail[] {
  const found = card.properties.filter(({ name }) => Object.hasOwn(kinds, name));
  const seen = new Set<string>();
  return found
    .sort((a, b) => Number(isPreferred(b)) - Number(isPreferred(a)))
    .flatMap((property) => {
      const kind = kinds[property.name];
      const text = kind ? cleanText(kind.read(property.value)).trim() : "";
      if (!kind || text === "" || seen.has(`${property.name}:${text}`)) return [];
      seen.add(`${property.name}:${text}`);
      const own = labelOf(card, property);
      return [{ kind, label: own ? `${kind.label} (${own})` : kind.label, text }];
    });
}

function isPreferred({ types }: VCardProperty): boolean {
  return types.includes("pref");
}

const knownFields = new WeakMap<CustomField[], Map<DetailName, CustomField>>();

/** The first field for each detail; looked up once for all cards of a file. */
function detailFields(fields: CustomField[]): Map<DetailName, CustomField> {
  const known = knownFields.get(fields);
  if (known) return known;
  const found = new Map<DetailName, CustomField>();
  for (const field of fields) {
    for (const detail of [lookUpDetail(field.key), lookUpDetail(field.label)])
      if (detail && !found.has(detail)) found.set(detail, field);
  }
  knownFields.set(fields, found);
  return found;
}

/** @returns whether the field took the text; one that does not fit leaves no warning, it becomes a note */
function fillField(field: CustomField, text: string, style: CellStyle, draft: RowDraft): boolean {
  const attempt: RowDraft = { contact: {}, asides: [], errors: [], warnings: [] };
  readCustomFieldCell(field, text, style, attempt);
  const value = valueAt(attempt.contact.customFields, field.key);
  if (value === undefined) return false;
  draft.contact.customFields = { ...draft.contact.customFields, [field.key]: value };
  return true;
}

function readText(value: string): string {
  return joinParts(unescapeText(value).split("\n"));
}

/** RFC 6350 4.3: a moment is its day; Apple writes the year 1604 where it knows none. */
function readDay(value: string): string {
  const day = unescapeText(value).trim();
  if (day.length > importLimits.wordLength) return day;
  return day.replace(/(?<=\d)T.*$/i, "").replace(/^1604-?(\d\d)-?(\d\d)$/, "--$1-$2");
}

/** Post box, extension, street, town, region, code, country (RFC 6350 6.3.1) as a letter has them, on one line. */
function readAddress(value: string): string {
  const [box = "", extension = "", street = "", town = "", region = "", code = "", country = ""] =
    splitStructured(value).map(readText);
  return joinParts([street, extension, box, `${code} ${town}`, region, country]);
}

function joinParts(parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(", ");
}
