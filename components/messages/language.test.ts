import { expect, test } from "vitest";
import { pickLanguage, readTimeZone } from "./language";

test.each([
  [undefined, null, "en"],
  [undefined, "it-IT,it;q=0.9,en;q=0.8", "it"],
  [undefined, "en-GB,it;q=0.9", "en"],
  [undefined, "de-CH, it;q=0.4, en;q=0.2", "it"],
  [undefined, "it;q=0, en;q=0.1", "en"],
  [undefined, "*", "en"],
  [undefined, "iten;;q", "en"],
  ["it", "en", "it"],
  ["en", "it", "en"],
  ["tlh", "it", "it"],
  ["toString", null, "en"],
])("chosen %s, accepted %s: %s", (chosen, accepted, language) => {
  expect(pickLanguage(chosen, accepted)).toBe(language);
});

test("a time zone nobody knows is UTC", () => {
  expect(readTimeZone("Europe/Rome")).toBe("Europe/Rome");
  expect(readTimeZone("Middle/Earth")).toBe("UTC");
  expect(readTimeZone(undefined)).toBe("UTC");
});
