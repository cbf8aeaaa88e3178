import fc from "fast-check";
import { expect, it } from "vitest";
import { toNfc } from "./nfc";

it("composes letters and their marks", () => {
  expect(toNfc("Niccolo\u0300")).toBe("Niccolò");
  expect(toNfc(`${"a".repeat(40)}o\u0300`)).toBe(`${"a".repeat(40)}ò`);
});

it("reads its own text as it is", () => {
  const marks = fc.string({
    unit: fc.constantFrom("a", "\u0301", "\u0316", "\u034f", "e", "\u0344"),
    maxLength: 200,
  });
  fc.assert(
    fc.property(marks, (text) => {
      expect(toNfc(toNfc(text))).toBe(toNfc(text));
    }),
  );
});

it("takes a megabyte of marks in their worst order in well under a second", () => {
  const text = "\u0316\u0301".repeat(500_000);
  const before = process.cpuUsage();
  toNfc(text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});
