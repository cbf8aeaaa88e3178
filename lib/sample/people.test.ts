import { expect, test } from "vitest";
import { readInternationalPhone } from "@/lib/contacts/phone";
import { samplePerson } from "./people";

const people = Array.from({ length: 5000 }, (_, n) => samplePerson(n));

test("numbers are E.164, and valid where they say so", () => {
  for (const { phoneNumber, isValid } of people) {
    const read = phoneNumber === null ? null : readInternationalPhone(phoneNumber);
    expect([phoneNumber, read?.phoneNumber ?? null, read?.isValid ?? null]).toEqual([
      phoneNumber,
      phoneNumber,
      isValid,
    ]);
  }
});

test("nobody shares a number or, without one, an address, and everybody has one of them", () => {
  const keys = people.map(({ phoneNumber, email }) => phoneNumber ?? email);
  expect(keys).not.toContain(null);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the same number is the same person", () => {
  expect(samplePerson(4711)).toEqual(samplePerson(4711));
});
