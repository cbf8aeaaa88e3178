import parsePhoneNumber, { type CountryCode, isSupportedCountry } from "libphonenumber-js/max";
import type { Channel } from "./enumerations";
import { type PlainPhone, readAsWritten, readPlainPhone } from "./plain-phone";

export type { CountryCode };

/** A number libphonenumber calls possible: E.164, whether it is also valid, and the channels known offline. */
export interface Phone {
  phoneNumber: string;
  isValid: boolean;
  communicationSupported: Channel[];
}

/** Characters people and programs leave around a number and nobody sees (soft hyphens, marks, joiners, BOM). */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const blanks = /[\s\u00a0\u2007\u202f]+/g;
const plain = /^\+?\d+$/;
const grouped = /^\+?[\d .()\-\u2010-\u2015]+$/;
const separators = /[ .()\-\u2010-\u2015]/g;
const international = /^(?:\+|00)[\d .()\-\u2010-\u2015]+$/;

/**
 * Reads an E.164 number as the API takes it: `+` or `00` in front; blanks, dots, dashes and brackets are tolerated.
 * @returns null when it is not one that libphonenumber (full metadata) calls possible
 */
export function readInternationalPhone(text: string): Phone | null {
  const cleaned = cleanPhone(text);
  return international.test(cleaned) ? readPhone(cleaned) : null;
}

/**
 * Reads a number that may also be national, as import files hold them. What it gives, it reads as the same again.
 * @param country ISO 3166 code a number without a prefix belongs to
 */
export function readPhone(text: string, country?: CountryCode): Phone | null {
  const digits = toDigits(text).replace(/^00/, "+");
  const first = readOnce(digits, country);
  const phone = first && first.number !== digits ? settle(first, digits) : first;
  if (!phone) return null;
  const { number, isValid, isMobile } = phone;
  return { phoneNumber: number, isValid, communicationSupported: isValid && isMobile ? ["SMS"] : [] };
}

function toDigits(text: string): string {
  if (plain.test(text)) return text;
  const cleaned = cleanPhone(text);
  return grouped.test(cleaned) ? cleaned.replace(separators, "") : cleaned;
}

function readOnce(digits: string, country?: CountryCode): PlainPhone | null {
  const known = plain.test(digits) ? readPlainPhone(digits, country) : undefined;
  return known === undefined ? askLibrary(digits, country) : known;
}

/**
 * The library takes a national prefix off (`+971 050 …`), and off what is left when that is read again: the last valid
 * number on this way is meant. Where none is valid, nothing is taken off that need not be.
 */
function settle(first: PlainPhone, digits: string): PlainPhone | null {
  let valid = first.isValid ? first : null;
  let last = first;
  for (let step = 0; step < mostPrefixes; step += 1) {
    const next = readOnce(last.number);
    if (!next || next.number === last.number) break;
    if (next.isValid) valid = next;
    last = next;
  }
  return valid ?? readAsWritten(digits) ?? readAsWritten(first.number);
}

/** More prefixes than a number of 17 digits can have. */
const mostPrefixes = 17;

function askLibrary(cleaned: string, country?: CountryCode): PlainPhone | null {
  const parsed = parsePhoneNumber(cleaned, { defaultCountry: country, extract: false });
  if (!parsed?.isPossible() || parsed.ext) return null;
  // A number of a known type is valid; asking for both would match every pattern twice.
  const type = parsed.getType();
  const isValid = type !== undefined || parsed.isValid();
  return { number: parsed.number, isValid, isMobile: type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE" };
}

export function isCountryCode(text: string): text is CountryCode {
  return isSupportedCountry(text);
}

function cleanPhone(text: string): string {
  return text.replace(invisible, "").replace(blanks, " ").trim();
}
