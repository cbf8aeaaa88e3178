import fc from "fast-check";
import { type E164Number, getCountries, getCountryCallingCode, PhoneNumber } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { formatPhone } from "./format-phone";
import { planOf } from "./numbering-plan";

/** Each country is asked so often; `PHONE_CASES=20000` is the long form. */
const cases = Number(process.env.PHONE_CASES ?? 60);
const byLibrary = (number: string) => new PhoneNumber(number as E164Number).formatInternational();

describe("a number is written as libphonenumber writes it", () => {
  it.each(getCountries())("%s", (country) => {
    const { general, types } = planOf(country);
    const patterns = [general, ...Object.values(types).map(({ pattern }) => pattern)];
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 2, maxLength: 14 });
    const national = fc.oneof(...patterns.map((pattern) => fc.stringMatching(pattern)), digits);
    const property = fc.property(national, (tail) => {
      const number = `+${getCountryCallingCode(country)}${tail}`;
      expect(formatPhone(number)).toBe(byLibrary(number));
    });
    fc.assert(property, { numRuns: cases });
  });

  it.each(["+80012345678", "+870301234567", "+882161234567", "+97910123456"])(
    "of no country: %s",
    (number) => {
      expect(formatPhone(number)).toBe(byLibrary(number));
    },
  );
});

it("a number of no calling code stays as it is", () => {
  expect(formatPhone("+999123456")).toBe("+999123456");
});
