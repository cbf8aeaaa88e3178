import { type CountryCode, type Phone, readPhone } from "@/lib/contacts/phone";
import { importLimits } from "@/lib/import/limits";

export type PhoneReading =
  | {
      phone: Phone /** What was written behind the number and cannot be kept with it. */;
      dropped: string | null;
    }
  | { problem: "phone_damaged_by_spreadsheet" | "phone_invalid" };

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const scientific = /^\+?\d+(?:[.,]\d+)?e\+?\d+$/i;
const extension =
  /[\s,;]*(?:;ext=|(?:ext(?:ension)?|int(?:erno)?|poste|dw|durchwahl|tst|wew|x|#)[\s.:]*)(\d{1,7})$/i;
const pause = /^(\+?[\d\s().\-/\u2010-\u2015]{5,}?)\s*[,;pwxPW][\s,;pw\d*#]*$/;
const shape = /^\+?\d+$/;
/** Nothing is wrapped around it, and nothing follows it. */
const bareNumber = /^\+?\d[\d \-/]*$/;

/**
 * Reads a number as export files hold it: national or international, with or without its `+`, with `tel:`, blanks,
 * brackets, an extension or pauses, as a spreadsheet's text (`="39333…"`) or float (`39333…0.0`).
 * @param country where a number without a prefix belongs
 */
export function readImportedPhone(text: string, country: CountryCode): PhoneReading {
  if (text.length > importLimits.phoneLength) return { problem: "phone_invalid" };
  if (bareNumber.test(text)) return toReading(readDigits(plainDigits(text), country), null);
  const bare = unwrap(text);
  if (scientific.test(bare)) return { problem: "phone_damaged_by_spreadsheet" };
  const cut = cutTail(bare);
  const phone = readTrunkZero(cut.number, country) ?? readDigits(plainDigits(cut.number), country);
  return toReading(phone, cut.tail);
}

function toReading(phone: Phone | null, dropped: string | null): PhoneReading {
  return phone ? { phone, dropped } : { problem: "phone_invalid" };
}

/** Takes off what programs wrap around a number. */
function unwrap(text: string): string {
  const visible = /[^ -~]/.test(text)
    ? text.normalize("NFKC").replace(invisible, "").replace(/\s+/g, " ")
    : text;
  return visible
    .trim()
    .replace(/^="?(.*?)"?$/, "$1")
    .replace(/^'/, "")
    .replace(/^(?:tel|callto|sms|phone):(?:\/\/)?\s*/i, "")
    .replace(/^(\d{7,15})[.,]0+$/, "$1")
    .trim();
}

/** Separates an extension (`ext. 5`, `;ext=5`, `x5`) or pauses (`,,123#`, `p1234`, `w9`) from the number. */
function cutTail(text: string): { number: string; tail: string | null } {
  if (/^[\d+\s().\-/]*$/.test(text)) return { number: text, tail: null };
  const parameters = /;(?:phone-context|isub|type|postd)=[^;]*/gi;
  const known = text.replace(parameters, "");
  const match = extension.exec(known);
  if (match && match.index >= 5)
    return { number: known.slice(0, match.index), tail: known.slice(match.index).trim() };
  const paused = pause.exec(known)?.[1];
  return paused ? { number: paused, tail: known.slice(paused.length).trim() } : { number: known, tail: null };
}

/** `+39 (0)6 …` keeps its zero, `+49 (0)30 …` loses it: whichever is a valid number. */
function readTrunkZero(text: string, country: CountryCode): Phone | null {
  if (!/^(?:\+|00).*\(\s*0\s*\)/.test(text)) return null;
  const without = readDigits(plainDigits(text.replace(/\(\s*0\s*\)/, "")), country);
  return without?.isValid ? without : null;
}

/** A number without the characters people group it by; null where something else is left. */
function plainDigits(text: string): string | null {
  const digits = text.replace(/[\s().\-/\u2010-\u2015]/g, "").replace(/^\+?00/, "+");
  return shape.test(digits) ? digits : null;
}

/**
 * A number without `+` is national first. Where that is no valid number, the `+` or the zero that a spreadsheet or a
 * sender took off is put back, if one of them makes it valid.
 */
function readDigits(digits: string | null, country: CountryCode): Phone | null {
  if (digits === null) return null;
  const read = readPhone(digits, country);
  if (read?.isValid || digits.startsWith("+")) return read;
  const restored = [
    digits.length > 7 && digits.length < 11 ? `0${digits}` : null,
    digits.length > 9 ? `+${digits}` : null,
  ];
  for (const candidate of restored) {
    const phone = candidate ? readPhone(candidate, country) : null;
    if (phone?.isValid) return phone;
  }
  return read;
}
