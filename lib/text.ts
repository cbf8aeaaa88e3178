import { z } from "zod";
import { toNfc } from "./nfc";

/** A lone surrogate or U+0000: text that neither UTF-8 nor Postgres can hold. */
function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** Text as it came, which can be compared with stored text. */
export const storableText = z
  .string("Send text.")
  .refine(isStorable, "This text holds a character that cannot be stored (U+0000 or half a surrogate pair).");

/** Most UTF-16 units that NFC makes one of: U+03B1 U+0313 U+0300 U+0345 become U+1F82. */
const mostComposed = 4;
/** Marks in a row that `toNfc` leaves as they are. */
const mostMarks = 30;

/**
 * Text in NFC, without blanks at its ends. Its length is checked before anything is composed, and to compose it takes
 * linear time: n marks in a row would take n² steps (80,000: 2.5 s), so `toNfc` breaks long runs.
 * @param max the longest accepted, in UTF-16 units
 * @returns the text, or the reason why it is refused
 */
export function normalizeText(text: string, max: number): { text: string } | { problem: string } {
  const trimmed = text.trim();
  const tooLong = { problem: `At most ${max} characters.` };
  if (trimmed.length > max * mostComposed) return tooLong;
  const normal = hasLongRuns(trimmed) ? toNfc(trimmed) : trimmed.normalize("NFC");
  return normal.length > max ? tooLong : { text: normal };
}

/** A tenth of the cost of looking for the places to break. */
function hasLongRuns(text: string): boolean {
  if (!beyondLatin.test(text)) return false;
  for (const [run] of text.matchAll(marks)) if (run.length > mostMarks) return true;
  return false;
}
/** The first combining mark is U+0300. */
const beyondLatin = /[^\0-\u02ff]/;
const marks = /(?:(?!\u034f)\p{M})+/gu;

/** Text in NFC without blanks at its ends, perhaps empty. @param max the longest accepted, in UTF-16 units */
export function normalText(max: number) {
  return storableText.transform((given, context) => {
    const normal = normalizeText(given, max);
    if ("text" in normal) return normal.text;
    context.addIssue(normal.problem);
    return z.NEVER;
  });
}

/**
 * One line or more of text as it is stored: NFC, without blanks at its ends; an empty one is null.
 * @param max the longest accepted, in UTF-16 units
 */
export function textField(max: number) {
  return normalText(max).transform((text) => (text === "" ? null : text));
}

/** As `textField`, where the text must be there. */
export function requiredText(max: number) {
  return textField(max).refine((text): text is string => text !== null, "This cannot be empty.");
}
