import { expect, test } from "vitest";
import { findDigitMarks, findMarks, type MarkedPart } from "./find-marks";

const show = (parts: MarkedPart[]) =>
  parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");

test.each([
  ["Niccolò D'Angiò", ["angio"], "Niccolò D'[Angiò]"],
  ["ANNA Müller", ["mull", "an"], "[AN]NA [Müll]er"],
  ["Zoë", ["ZOE"], "[Zoë]"],
  ["İstanbul ışık", ["is"], "[İs]tanbul ışık"],
  ["Straße", ["ss"], "Straße"],
  ["Παπασταύρου", ["Παπας"], "[Παπασ]ταύρου"],
  ["aaa", ["aa"], "[aa]a"],
  ["Anna", [], "Anna"],
  ["Anna", ["", "x"], "Anna"],
])("%s searched for %j", (text, needles, marked) => {
  expect(show(findMarks(text, needles))).toBe(marked);
});

test.each([
  ["+39 333 123 4567", "3331", "+39 [333 1]23 4567"],
  ["+39 333 123 4567", "39333", "+[39 333] 123 4567"],
  ["+39 333 123 4567", "99", "+39 333 123 4567"],
])("the digits of %s searched for %s", (text, digits, marked) => {
  expect(show(findDigitMarks(text, digits))).toBe(marked);
});
