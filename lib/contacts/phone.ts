import parsePhoneNumber, { type CountryCode, isSupportedCountry } from "libphonenumber-js/max";
import type { Channel } from "./contact";
import { readPlainPhone } from "./plain-phone";

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
 * Reads a number that may also be national, as import files hold them.
 * @param country ISO 3166 code a number without a prefix belongs to
 */
export function readPhone(text: string, country?: CountryCode): Phone | null {
  const isPlain = plain.test(text);
  const cleaned = (isPlain ? text : cleanPhone(text)).replace(/^00/, "+");
  const known = isPlain ? readPlainPhone(cleaned, country) : undefined;
  if (known === undefined) return askLibrary(cleaned, country);
  return known && phoneOf(known.number, known.isValid, known.isMobile);
}

function askLibrary(cleaned: string, country?: CountryCode): Phone | null {
  const parsed = parsePhoneNumber(cleaned, { defaultCountry: country, extract: false });
  if (!parsed?.isPossible() || parsed.ext) return null;
  // A number of a known type is valid; asking for both would match every pattern twice.
  const type = parsed.getType();
  const isValid = type !== undefined || parsed.isValid();
  return phoneOf(parsed.number, isValid, type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE");
}

function phoneOf(phoneNumber: string, isValid: boolean, isMobile: boolean): Phone {
  return { phoneNumber, isValid, communicationSupported: isValid && isMobile ? ["SMS"] : [] };
}

export function isCountryCode(text: string): text is CountryCode {
  return isSupportedCountry(text);
}

function cleanPhone(text: string): string {
  return text.replace(invisible, "").replace(blanks, " ").trim();
}
