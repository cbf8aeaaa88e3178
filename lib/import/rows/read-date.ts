import type { CountryCode } from "@/lib/contacts/phone";
import { isDate } from "@/lib/custom-fields";
import { importLimits } from "@/lib/import/limits";

/** Countries that write the month first. */
const monthFirst = new Set<string>(["US", "PH", "PR"]);

/** The months of en, it, fr, de, es, pt, nl and pl, by the letters that tell them apart. */
const months: RegExp[] = [
  /^(?:jan|gen|ene|sty)/,
  /^(?:feb|fev|lut)/,
  /^(?:mar|mrt|maa|maerz)/,
  /^(?:apr|avr|abr|kwi)/,
  /^(?:may|mai|mag|mei|maj)/,
  /^(?:jun|giu|juin|cze)/,
  /^(?:jul|lug|juil|lip)/,
  /^(?:aug|ago|aou|sie)/,
  /^(?:sep|set|wrz)/,
  /^(?:oct|okt|ott|out|paz)/,
  /^(?:nov|lis)/,
  /^(?:dec|dez|dic|gru)/,
];

/**
 * Reads a day as people and programs write it: ISO, `31/12/2024`, `31.12.24`, `12 marzo 2024`, `March 12, 2024`.
 * @param country decides between `12/31` and `31/12` where both are possible
 * @returns `YYYY-MM-DD`, `none` for the zeros that mean no date (`0/0/00`), null for anything else
 */
export function readDate(text: string, country: CountryCode): string | "none" | null {
  if (text.length > importLimits.wordLength) return null;
  if (/^[1-9]\d{3}-/.test(text) && isDate(text)) return text;
  const day = text.trim().replace(/[T ]+\d{1,2}:\d{2}.*$/, "");
  if (/^0+([-/.])0+\1?0*$/.test(day)) return "none";
  return readYearFirst(day) ?? readNumeric(day, country) ?? readNamedMonth(day);
}

function readYearFirst(day: string): string | null {
  const match = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (!match || (match[2] === "" && day.length !== 8)) return null;
  return calendarDay(match[1], match[3], match[4]);
}

function readNumeric(day: string, country: CountryCode): string | null {
  const match = /^(\d{1,2})([-/. ])\s*(\d{1,2})\2\s*(\d{4}|\d{2})\.?$/.exec(day);
  if (!match) return null;
  const [first, second, year] = [match[1], match[3], fullYear(match[4] ?? "")];
  const usual = monthFirst.has(country) && match[2] !== "." ? [first, second] : [second, first];
  return calendarDay(year, usual[0], usual[1]) ?? calendarDay(year, usual[1], usual[0]);
}

/** A weekday may stand before: only the last three parts count, and `martedì` is no March. */
function readNamedMonth(day: string): string | null {
  const plain = day.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = (plain.match(/\p{L}{3,}|\d+/gu) ?? []).slice(-3);
  const numbers = parts.filter((part) => /^\d/.test(part));
  const month = Math.max(0, ...parts.map(monthOf));
  if (month === 0 || numbers.length !== 2) return null;
  const [date, year] = numbers[0]?.length === 4 ? [numbers[1], numbers[0]] : numbers;
  return calendarDay(fullYear(year ?? ""), String(month), date);
}

/** 1 to 12, 0 for any other word. */
function monthOf(word: string): number {
  return months.findIndex((pattern) => pattern.test(word)) + 1;
}

/** Two digits as Excel takes them: up to 29 they are of this century. */
function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 30 ? "20" : "19"}${year}` : year;
}

function calendarDay(year = "", month = "", day = ""): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(text) && year >= "1000" ? text : null;
}
