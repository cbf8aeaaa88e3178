import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountryCode } from "@/lib/contacts/phone";
import { readDate } from "./read-date";
import { readNumber } from "./read-number";

describe("readDate", () => {
  it.each([
    "2024-03-12",
    "2024-03-12T10:00:00Z",
    "2024-03-12 23:59:59",
    "2024/3/12",
    "20240312",
    "12/03/2024",
    "12.03.2024",
    "12-03-2024",
    "12.3.24",
    "12/3/24 00:00",
    "12 marzo 2024",
    "martedì 12 marzo 2024",
    "12 mars 2024",
    "12. März 2024",
    "12 de marzo de 2024",
    "12 de março de 2024",
    "12 maart 2024",
    "12 marca 2024",
    "12-Mar-24",
    "March 12, 2024",
    "Tuesday, March 12, 2024",
    "Mar 12 2024",
    "2024 March 12",
  ])("reads %s", (text) => expect(readDate(text, "IT")).toBe("2024-03-12"));

  it.each<[string, CountryCode, string]>([
    ["03/12/2024", "US", "2024-03-12"],
    ["25/12/2024", "US", "2024-12-25"],
    ["12/25/2024", "IT", "2024-12-25"],
    ["01/02/29", "IT", "2029-02-01"],
    ["01/02/30", "IT", "1930-02-01"],
    ["29/02/2024", "IT", "2024-02-29"],
  ])("reads %s in %s", (text, country, expected) => expect(readDate(text, country)).toBe(expected));

  it("knows every month in eight languages", () => {
    const languages = ["en", "it", "fr", "de", "es", "pt", "nl", "pl"];
    for (const language of languages) {
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2023, month, 17));
        for (const style of ["long", "medium"] as const) {
          const text = day.toLocaleDateString(language, { dateStyle: style, timeZone: "UTC" });
          expect(readDate(text, "IT"), `${language}: ${text}`).toBe(day.toISOString().slice(0, 10));
        }
      }
    }
  });

  it.each(["0/0/00", "00/00/0000", "0000-00-00", "00.00.00"])("takes %s for no date", (text) => {
    expect(readDate(text, "IT")).toBe("none");
  });

  it.each([
    "30/02/2024",
    "2024-13-01",
    "12/03",
    "--03-12",
    "45000",
    "soon",
    "1/2/3/4",
    "12 brumaire 2024",
    "",
  ])("does not take %s", (text) => expect(readDate(text, "IT")).toBeNull());
});

describe("readNumber", () => {
  it.each([
    ["12", 12],
    ["-3", -3],
    ["0,5", 0.5],
    [",5", 0.5],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1.234.567", 1_234_567],
    ["1.234", 1234],
    ["1,234", 1.234],
    ["0.125", 0.125],
    ["1234.567", 1234.567],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1'234.50", 1234.5],
    ["€ 12,50", 12.5],
    ["12,50 EUR", 12.5],
    ["12%", 12],
    ["(3,5)", -3.5],
    ["−3", -3],
    ["12-", -12],
    ["1.5E+3", 1500],
    ["12,34,567.8", 1_234_567.8],
  ])("reads %s", (text, expected) => expect(readNumber(text, ",")).toBe(expected));

  it("reads a lone mark before three digits as the country does", () => {
    expect(readNumber("1.234", ".")).toBe(1.234);
    expect(readNumber("1,234", ".")).toBe(1234);
  });

  it.each(["", "abc", "1.2.3", "1,2,3", "1-2", "--1", "1.234,5,6", "12 o'clock", ".", "Infinity"])(
    "does not take %j",
    (text) => {
      expect(readNumber(text, ",")).toBeNull();
    },
  );

  it("reads back what locales write", () => {
    const amounts = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amounts, (amount) => {
        for (const [language, mark] of [
          ["it", ","],
          ["de", ","],
          ["fr", ","],
          ["en", "."],
          ["en-IN", "."],
        ] as const) {
          const text = amount.toLocaleString(language, { minimumFractionDigits: 2 });
          expect(readNumber(text, mark), text).toBeCloseTo(amount, 6);
        }
      }),
    );
  });
});
