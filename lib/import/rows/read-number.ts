import type { CountryCode } from "@/lib/contacts/phone";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { importLimits } from "@/lib/import/limits";

/** Countries that write 1,234.56; everywhere else it is 1.234,56. */
const pointCountries = new Set(
  "AU BD BW CA CN DO EG GB GH GT HK HN IE IL IN JM JP KE KR LK MM MT MX MY NG NI NP NZ PA PE PH PK PR SG SV TH TW TZ UG US UY ZW".split(
    " ",
  ),
);

export type DecimalMark = "." | ",";

/** Workbooks write a point, wherever they were written; texts and pages what people write there. */
export function decimalMarkIn(format: FileFormat, country: CountryCode): DecimalMark {
  return isWrittenText(format) ? decimalMarkOf(country) : ".";
}

function isWrittenText(format: FileFormat): boolean {
  return format === "text" || format === "html" || format === "vcard";
}

export function decimalMarkOf(country: CountryCode): DecimalMark {
  return pointCountries.has(country) ? "." : ",";
}

/**
 * Reads a number as people write it: `1.234,56`, `1,234.56`, `1 234,5`, `€ 12,50`, `-3`, `(3)`, `12%`.
 * @param mark what a lone mark before three digits is (`1.234`); a mark that can only be one thing is read as that
 * @returns null for anything else
 */
export function readNumber(text: string, mark: DecimalMark): number | null {
  if (text.length > importLimits.wordLength) return null;
  const bare = text.replace(/[\s\u00a0\u202f'’]|\p{Sc}|EUR|USD|%$/gu, "").replace("\u2212", "-");
  const signed = bare.replace(/^\((.+)\)$/, "-$1").replace(/^([\d.,]+)-$/, "-$1");
  const plain = toPointNotation(signed, mark);
  return plain === null ? null : finite(Number(plain));
}

function toPointNotation(text: string, mark: DecimalMark): string | null {
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return text;
  const match = /^([+-]?)(\d*(?:[.,]\d+)*)$/.exec(text);
  const body = match?.[2];
  if (!body) return null;
  const decimal = findDecimalMark(body, mark);
  const [whole = "", fraction = ""] = decimal === null ? [body] : splitAtLast(body, decimal);
  if (!isGrouped(whole)) return null;
  return `${match[1]}${whole.replace(/[.,]/g, "")}.${fraction || "0"}`;
}

function findDecimalMark(body: string, mark: DecimalMark): DecimalMark | null {
  const last = body.search(/[.,]\d*$/);
  if (last < 0) return null;
  const found = body[last] === "," ? "," : ".";
  if (body.includes(found === "," ? "." : ",")) return found;
  if (body.indexOf(found) !== last) return null;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  return couldGroup && found !== mark ? null : found;
}

function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}(?:([.,])\d{2,3})(?:\1\d{2,3})*$/.test(whole);
}

function splitAtLast(body: string, mark: DecimalMark): [string, string] {
  const at = body.lastIndexOf(mark);
  return [body.slice(0, at), body.slice(at + 1)];
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
