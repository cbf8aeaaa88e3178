/**
 * What libphonenumber says of a number that is written with nothing but digits, at a tenth of the cost: the library
 * compiles its patterns anew at every step and asks for the type twice. Whatever is rare is left to the library.
 */
import type { CountryCode } from "libphonenumber-js/max";
import { type NumberingPlan, type PhoneType, phoneTypes, planOf, plansBehind } from "./numbering-plan";

export interface PlainPhone {
  /** E.164. */
  number: string;
  isValid: boolean;
  isMobile: boolean;
}

/** Digits of a number without its calling code, as libphonenumber bounds them. */
const fewestDigits = 2;
const mostDigits = 17;
const longestCallingCode = 3;

/**
 * @param text digits, a `+` before them or not
 * @param country where a number without `+` belongs
 * @returns null for a number that is not possible, undefined where the library has to be asked
 */
export function readPlainPhone(text: string, country?: CountryCode): PlainPhone | null | undefined {
  if (text.startsWith("+")) return readInternational(text.slice(1));
  return country === undefined ? undefined : readNational(text, planOf(country));
}

/**
 * An international number with every digit it is written with, no national prefix taken off.
 * @param text `+` and digits; null for any other, for a calling code of no country and for what is not possible
 */
export function readAsWritten(text: string): PlainPhone | null {
  if (!text.startsWith("+")) return null;
  for (let length = 1; length <= longestCallingCode; length += 1) {
    const plans = plansBehind(text.slice(1, 1 + length));
    const national = text.slice(1 + length);
    const plan = plans && (findCountry(plans, national) ?? plans[0]);
    if (plan) return describe(national, plan);
  }
  return null;
}

function readInternational(digits: string): PlainPhone | null | undefined {
  for (let length = 1; length <= longestCallingCode; length += 1) {
    const callingCode = digits.slice(0, length);
    const plans = plansBehind(callingCode);
    const chief = plans?.[0];
    if (plans && chief) return readWithin(plans, chief, null, digits.slice(length));
  }
  return undefined;
}

/** A number that begins with its own calling code, or as one for abroad, may be international after all. */
function readNational(digits: string, plan: NumberingPlan): PlainPhone | null | undefined {
  if (digits.startsWith(plan.callingCode) || plan.idd.test(digits)) return undefined;
  const plans = plansBehind(plan.callingCode);
  return plans ? readWithin(plans, plan, plan, digits) : undefined;
}

/**
 * @param assumed the plan its prefix is of
 * @param fallback the plan of a number that no country of the calling code claims; null for the chief one
 */
function readWithin(
  plans: NumberingPlan[],
  assumed: NumberingPlan,
  fallback: NumberingPlan | null,
  digits: string,
): PlainPhone | null | undefined {
  const national = withoutPrefix(digits, assumed, plans);
  if (national === undefined) return undefined;
  const plan = findCountry(plans, national) ?? fallback ?? plans[0];
  return plan ? describe(national, plan) : null;
}

/** What a plan says of a number without calling code and prefix; null where it cannot be one. */
function describe(national: string, plan: NumberingPlan): PlainPhone | null {
  if (national.length < fewestDigits || national.length > mostDigits) return null;
  if (!plan.lengths.includes(national.length)) return null;
  const type = typeOf(national, plan);
  return {
    number: `+${plan.callingCode}${national}`,
    isValid: type !== undefined || (!plan.hasTypes && plan.general.test(national)),
    isMobile: type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE",
  };
}

/** Takes off a national prefix, unless only the number with it can be one; undefined where a rule may rewrite it. */
function withoutPrefix(digits: string, plan: NumberingPlan, plans: NumberingPlan[]): string | undefined {
  const match = plan.prefix?.exec(digits);
  if (!match) return digits;
  if (match.length > 1 && match.at(-1)) return undefined;
  const rest = digits.slice(match[0].length);
  if (plan.general.test(digits) && !plan.general.test(rest)) return digits;
  const { lengths } = findCountry(plans, rest) ?? plan;
  const isPossible = lengths.includes(rest.length) || rest.length > (lengths.at(-1) ?? 0);
  return isPossible ? rest : digits;
}

/** Of the countries that share a calling code the one whose number it is. */
function findCountry(plans: NumberingPlan[], national: string): NumberingPlan | undefined {
  if (plans.length === 1) return plans[0];
  return plans.find((plan) =>
    plan.leadingDigits ? plan.leadingDigits.test(national) : typeOf(national, plan) !== undefined,
  );
}

function typeOf(national: string, plan: NumberingPlan): PhoneType | "FIXED_LINE_OR_MOBILE" | undefined {
  if (!plan.general.test(national)) return undefined;
  const type = phoneTypes.find((one) => isOfType(national, plan, one));
  if (type !== "FIXED_LINE") return type;
  const isAlike = plan.types.MOBILE === undefined || isOfType(national, plan, "MOBILE");
  return isAlike ? "FIXED_LINE_OR_MOBILE" : "FIXED_LINE";
}

function isOfType(national: string, plan: NumberingPlan, name: PhoneType): boolean {
  const type = plan.types[name];
  return type?.lengths.includes(national.length) === true && type.pattern.test(national);
}
