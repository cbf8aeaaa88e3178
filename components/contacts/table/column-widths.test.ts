import { expect, test } from "vitest";
import { readWidths, writeWidths } from "./column-widths";

test.each([
  ["email:320,fullName:240", { email: 320, fullName: 240 }],
  ["email:1,notes:9999", { email: 72, notes: 800 }],
  ["email:,:3,email:a,,notes:100", { notes: 100 }],
  ["", {}],
])("%j is read as %j", (text, widths) => {
  expect(readWidths(text)).toEqual(widths);
});

test("what is written is read again", () => {
  const widths = { email: 320, shoe_size: 100 };
  expect(readWidths(writeWidths(widths))).toEqual(widths);
  expect(writeWidths({ email: 320.4 })).toBe("email:320");
});
