import { z } from "zod";

/** A lone surrogate or U+0000: text that neither UTF-8 nor Postgres can hold. */
function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** Text as it came, which can be compared with stored text. */
export const storableText = z
  .string("Send text.")
  .refine(isStorable, "This text holds a character that cannot be stored (U+0000 or half a surrogate pair).");

/**
 * One line or more of text as it is stored: NFC, without blanks at its ends; an empty one is null.
 * @param max the longest accepted, in UTF-16 code units
 */
export function textField(max: number) {
  return storableText
    .transform((text) => text.normalize("NFC").trim())
    .refine((text) => text.length <= max, `At most ${max} characters.`)
    .transform((text) => (text === "" ? null : text));
}

/** As `textField`, where the text must be there. */
export function requiredText(max: number) {
  return textField(max).refine((text): text is string => text !== null, "This cannot be empty.");
}
