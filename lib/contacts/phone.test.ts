import fc from "fast-check";
import parsePhoneNumber, {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
} from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { planOf } from "./numbering-plan";
import { readInternationalPhone, readPhone } from "./phone";

/** Each country is asked so often; `PHONE_CASES=20000` is the long form. */
const cases = Number(process.env.PHONE_CASES ?? 60);

/** Any digits, possible or not, with a national prefix or several before them. */
function nationalNumbers(country: CountryCode): fc.Arbitrary<string> {
  const { prefix, general, types } = planOf(country);
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 4, maxLength: 15 });
  const patterns = [general, ...Object.values(types).map(({ pattern }) => pattern)];
  const proper = fc.oneof(...patterns.map((pattern) => fc.stringMatching(pattern)));
  const prefixes = fc.array(
    fc.oneof(
      fc.constantFrom("0", "1", "8", "00"),
      prefix ? fc.stringMatching(new RegExp(`${prefix.source}$`)) : fc.constant(""),
    ),
    { maxLength: 3 },
  );
  return fc.tuple(prefixes, fc.oneof(digits, proper)).map(([before, rest]) => before.join("") + rest);
}

describe("a number that was read is read as itself", () => {
  it.each(getCountries())("%s", (country) => {
    const property = fc.property(nationalNumbers(country), fc.boolean(), (digits, isNational) => {
      const text = isNational ? digits : `+${getCountryCallingCode(country)}${digits}`;
      const read = readPhone(text, isNational ? country : undefined);
      if (read === null) return;
      expect({ text, ...readInternationalPhone(read.phoneNumber) }).toEqual({ text, ...read });
      const grouped = `${read.phoneNumber.slice(0, 4)} ${read.phoneNumber.slice(4)}`;
      expect(readInternationalPhone(grouped)).toEqual(read);
    });
    fc.assert(property, { numRuns: cases });
  });
});

describe("a valid number is the one libphonenumber finds", () => {
  it.each(getCountries())("%s", (country) => {
    const property = fc.property(nationalNumbers(country), (digits) => {
      const text = `+${getCountryCallingCode(country)}${digits}`;
      const parsed = parsePhoneNumber(text, { extract: false });
      const again = parsed && parsePhoneNumber(parsed.number, { extract: false });
      if (!parsed?.isPossible() || !parsed.isValid() || again?.number !== parsed.number) return;
      expect(readPhone(text)).toMatchObject({ phoneNumber: parsed.number, isValid: true });
    });
    fc.assert(property, { numRuns: cases });
  });
});

it("reads numbers of no country as themselves", () => {
  for (const code of ["800", "808", "870", "878", "881", "882", "883", "888", "979"]) {
    for (let length = 4; length <= 15; length += 1) {
      const read = readPhone(`+${code}${"0123456789012345".slice(0, length)}`);
      if (read) expect(readPhone(read.phoneNumber)).toEqual(read);
    }
  }
});

it("takes a national prefix off where that makes a number valid, and leaves other numbers as they are", () => {
  expect(readPhone("+971 050 123 4567")).toMatchObject({ phoneNumber: "+971501234567", isValid: true });
  expect(readPhone("+971005674685184")).toMatchObject({ phoneNumber: "+971005674685184", isValid: false });
});
