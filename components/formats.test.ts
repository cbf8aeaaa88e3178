import { expect, test } from "vitest";
import { formatsOf } from "./formats";

const now = Date.parse("2026-11-23T10:00:00Z");
const en = formatsOf("en", "UTC");
const it = formatsOf("it", "Europe/Rome");

test.each([
  ["2026-11-23T09:59:50Z", "now", "ora"],
  ["2026-11-23T09:55:00Z", "5m ago", "5 min fa"],
  ["2026-11-23T08:00:00Z", "2h ago", "2 h fa"],
  ["2026-11-22T09:00:00Z", "yesterday", "ieri"],
  ["2026-10-09T10:00:00Z", "Oct 9", "9 ott"],
  ["2025-10-09T10:00:00Z", "Oct 9, 2025", "9 ott 2025"],
])("the age of %s is %s, %s", (moment, english, italian) => {
  expect(en.age(moment, now)).toBe(english);
  expect(it.age(moment, now)).toBe(italian);
});

test("a moment is told in the zone of the reader", () => {
  expect(it.moment("2026-11-23T23:30:00Z")).toBe("24 nov 2026, 00:30");
  expect(en.moment("2026-11-23T23:30:00Z")).toMatch(/^Nov 23, 2026, 11:30\sPM$/);
});

test("a day is the same day in every zone", () => {
  expect(formatsOf("it", "Pacific/Honolulu").day("2026-11-23")).toBe("23 nov 2026");
});

test.each([
  [0, "0 byte", "0 byte"],
  [512, "512 byte", "512 byte"],
  [3_400_000, "3.4 MB", "3,4 MB"],
])("%d bytes are %s, %s", (bytes, english, italian) => {
  expect(en.bytes(bytes)).toBe(english);
  expect(it.bytes(bytes)).toBe(italian);
});

test("numbers and names", () => {
  expect(it.number(1_234_567.5)).toBe("1.234.567,5");
  expect(it.number(9999)).toBe("9.999");
  expect(it.names(["A", "B", "C"])).toBe("A, B e C");
  expect(en.choices(["A", "B", "C"])).toBe("A, B, or C");
});
