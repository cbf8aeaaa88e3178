import { expect, test } from "vitest";
import { checkJsonShape } from "./check-json-shape";

const bytes = (text: string) => Buffer.from(text);
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, key]));

test.each([
  ["{}"],
  ["[]"],
  ['{"a":"[[[[{{{{\\\\"}'],
  ['["\\"[[[[", "]]]]"]'],
  [JSON.stringify(keys(1000))],
  [JSON.stringify(Array(1_000_000).fill(1))],
  [JSON.stringify([Array(600_000).fill(1), Array(600_000).fill(1)])],
  [`${"[".repeat(32)}${"]".repeat(32)}`],
])("an ordinary body passes: %.40s", (text) => {
  expect(() => checkJsonShape(bytes(text))).not.toThrow();
});

test.each([
  ["nested deeper", `${"[".repeat(33)}`],
  ["nested deeper", `${'{"a":'.repeat(10_000)}`],
  ["more than a thousand keys", JSON.stringify(keys(1001))],
  ["more than a thousand keys", JSON.stringify({ set: { customFields: keys(100_000) } })],
  ["more than a million elements", JSON.stringify(Array(1_000_001).fill(1))],
  ["lists and objects", JSON.stringify({ ids: Array(200_000).fill({}) })],
  ["more text", JSON.stringify({ a: "x".repeat(9_000_000) })],
  ["more than a million elements", JSON.stringify({ ids: Array(2_000_000).fill("") })],
])("a body is refused before it is parsed: %s", (problem, text) => {
  expect(() => checkJsonShape(bytes(text))).toThrow(problem);
});

test.each(["", "]]]]", "}}}}{{{{", '"', '"\\', ",,,,"])(
  "what is no JSON is left to the parser: %s",
  (text) => {
    expect(() => checkJsonShape(bytes(text))).not.toThrow();
  },
);

test("32 MB are looked at in one go", () => {
  for (const piece of ['"', "[", "1,", '\\"', '"\\\\",', "]["]) {
    const body = Buffer.alloc(32 * 1024 ** 2, piece);
    const began = performance.now();
    try {
      checkJsonShape(body);
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^(invalid_input|too_large)$/) });
    }
    expect(performance.now() - began).toBeLessThan(5000);
  }
});
