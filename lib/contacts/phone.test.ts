import parsePhoneNumber, { getCountries, getExampleNumber } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { formatPhone } from "./phone";

test("numbers of every country are written as they are when parsed first", () => {
  const numbers = getCountries().flatMap((country) => getExampleNumber(country, examples)?.number ?? []);
  expect(numbers.length).toBeGreaterThan(200);
  expect(numbers.map(formatPhone)).toEqual(
    numbers.map((number) => parsePhoneNumber(number)?.formatInternational()),
  );
});
