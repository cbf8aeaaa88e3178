import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountryCode } from "@/lib/contacts/phone";
import { readImportedPhone } from "./read-phone";

function e164(text: string, country: CountryCode = "IT"): string | null {
  const reading = readImportedPhone(text, country);
  return "phone" in reading ? reading.phone.phoneNumber : null;
}

describe("readImportedPhone", () => {
  it.each([
    "+393331234567",
    "+39 333 123 4567",
    "+39 333-123.4567",
    "(+39) 333 1234567",
    "0039 333 1234567",
    "+0039 333 1234567",
    "+39 (0)333 1234567",
    "333 1234567",
    "333/1234567",
    "393331234567",
    "393331234567.0",
    '="393331234567"',
    "'+393331234567",
    "tel:+39-333-123-4567",
    "\u202a+39 333\u00a0123\u00a04567\u202c",
    "\u200e+39\u2011333\u20111234567",
    "＋３９３３３１２３４５６７",
  ])("reads %s", (text) => expect(e164(text)).toBe("+393331234567"));

  it.each<[string, CountryCode, string]>([
    ["+39 (0)6 1234 5678", "DE", "+390612345678"],
    ["+49 (0)30 1234567", "IT", "+49301234567"],
    ["+44 (0) 20 7946 0958", "IT", "+442079460958"],
    ["0612345678", "FR", "+33612345678"],
    ["612345678", "FR", "+33612345678"],
    ["612345678", "IT", "+390612345678"],
    ["3933312345", "IT", "+393933312345"],
    ["447911123456", "IT", "+447911123456"],
    ["(650) 555-1212", "US", "+16505551212"],
    ["011 39 333 1234567", "US", "+393331234567"],
  ])("reads %s in %s", (text, country, expected) => expect(e164(text, country)).toBe(expected));

  it.each([
    ["+39 333 1234567 ext. 12", "ext. 12"],
    ["+39 333 1234567 x12", "x12"],
    ["tel:+39-333-1234567;ext=5", ";ext=5"],
    ["+393331234567,,123#", ",,123#"],
    ["+393331234567p123w4", "p123w4"],
    ["+39 333 1234567;phone-context=+39", null],
  ])("says what it leaves out of %s", (text, dropped) => {
    expect(readImportedPhone(text, "IT")).toMatchObject({ phone: { phoneNumber: "+393331234567" }, dropped });
  });

  it.each(["3.93E+11", "3,93331E+11", "3.93331234567e+11", "3E11"])("never guesses what %s was", (text) => {
    expect(readImportedPhone(text, "IT")).toEqual({ problem: "phone_damaged_by_spreadsheet" });
  });

  it.each([
    "abc",
    "12",
    "12345",
    "+",
    "++39333",
    "333 1234567 abc",
    "Ann 333 1234567",
    "393331234567123456",
    "p1234w9",
  ])("does not take %s", (text) =>
    expect(readImportedPhone(text, "IT")).toEqual({ problem: "phone_invalid" }),
  );

  it("reads what it has read once more to the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."+0123456789 ()-./px,;E") }), (text) => {
        const once = e164(text);
        if (once !== null) expect(e164(once, "US")).toBe(once);
      }),
    );
  });

  it("takes the same time for any text", () => {
    const started = performance.now();
    for (const text of [
      "1".repeat(30_000),
      "(".repeat(30_000),
      "1 ".repeat(15_000),
      "1;".repeat(15_000),
      "x".repeat(30_000),
    ]) {
      readImportedPhone(text, "IT");
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
