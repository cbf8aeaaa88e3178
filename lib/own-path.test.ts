import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/contacts", "/contacts"],
  ["/contacts?gender=MALE&page=2", "/contacts?gender=MALE&page=2"],
  ["/contacts?search=%2F%2Fevil.example", "/contacts?search=%2F%2Fevil.example"],
  ["/lists/../imports", "/imports"],
  ["/%2fevil.example", "/%2fevil.example"],
])("%j leads to %j", (next, path) => {
  expect(ownPath(next, "/contacts")).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  "/./\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "contacts",
  "",
  undefined,
  ["/contacts", "//evil.example"],
])("%j leads nowhere but to the contacts", (next) => {
  expect(ownPath(next, "/contacts")).toBe("/contacts");
});

test("whatever a link says, the browser stays on this server", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2f",
    "%2e",
    "\t",
    "\n",
    "?",
    "#",
    "@",
    ":",
    "evil.example",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (shape) => {
      const path = ownPath(`/${shape.join("")}`, "/contacts");
      expect(new URL(path, "https://rubrica.test/sign-in").origin).toBe("https://rubrica.test");
    }),
    { numRuns: 5000 },
  );
});
