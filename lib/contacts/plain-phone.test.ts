import fc from "fast-check";
import parsePhoneNumber, {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
} from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { planOf } from "./numbering-plan";
import { readPlainPhone } from "./plain-phone";

/** Each country is asked so often; `PHONE_CASES=20000` is the long form. */
const cases = Number(process.env.PHONE_CASES ?? 60);

function ask(text: string, country?: CountryCode) {
  const parsed = parsePhoneNumber(text, { defaultCountry: country, extract: false });
  if (!parsed?.isPossible()) return null;
  const type = parsed.getType();
  const isMobile = type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE";
  return { number: parsed.number, isValid: parsed.isValid(), isMobile };
}

/** Numbers of a plan, of each of its types and none, some of them with a digit or a prefix too many or too few. */
function numbersOf(country: CountryCode): fc.Arbitrary<string> {
  const { general, types, prefix } = planOf(country);
  const patterns = [general, ...Object.values(types).map(({ pattern }) => pattern)];
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 18 });
  const proper = fc.oneof(...patterns.map((pattern) => fc.stringMatching(pattern)), digits);
  const before = fc.oneof(
    fc.constantFrom("", "", "", "0", "1", "8", "00", "011", getCountryCallingCode(country)),
    prefix ? fc.stringMatching(new RegExp(`${prefix.source}$`)) : fc.constant(""),
  );
  const cut = fc.constantFrom(0, 0, 0, 0, 1, 2);
  return fc.tuple(before, proper, cut).map(([head, tail, less]) => head + tail.slice(0, tail.length - less));
}

describe("a number of nothing but digits is what libphonenumber says of it", () => {
  it.each(getCountries())("%s", (country) => {
    let answered = 0;
    const property = fc.property(numbersOf(country), fc.boolean(), (digits, isNational) => {
      const text = isNational ? digits : `+${getCountryCallingCode(country)}${digits}`;
      const read = readPlainPhone(text, isNational ? country : undefined);
      if (read === undefined) return;
      answered += 1;
      expect({ text, ...read }).toEqual({ text, ...ask(text, isNational ? country : undefined) });
    });
    fc.assert(property, { numRuns: cases });
    expect(answered).toBeGreaterThan(0);
  });
});

it("leaves to the library what has no country, and numbers of no country", () => {
  expect(readPlainPhone("3331234567")).toBeUndefined();
  expect(readPlainPhone("+80012345678")).toBeUndefined();
  expect(readPlainPhone("393331234567", "IT")).toBeUndefined();
});
