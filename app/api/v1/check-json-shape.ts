import { bodyLimits } from "@/lib/body-limits";
import { mostSelectedIds } from "@/lib/contacts/selection";
import { AppError } from "@/lib/errors";

const deepest = 32;
const mostElements = mostSelectedIds;
const mostKeys = 1000;
/** Lists and objects together: a million empty ones take the parser half a second. */
const mostParts = 100_000;
/** Bytes of all texts together: what is larger is ids. */
const mostText = bodyLimits.rows;

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openArray = 0x5b;
const openObject = 0x7b;

/**
 * Looks once at the bytes of a JSON text: what no call takes is refused before the parser makes anything of it (32 MB of
 * `[` would take it 1.5 GB). Whether it is JSON is for the parser to say.
 * @throws AppError 400 when it is nested deeper than 32, has an array of more than a million elements, or an object of more than a thousand keys; 413 for more than 8 MB of text
 */
export function checkJsonShape(bytes: Uint8Array): void {
  const limits = new Int32Array(deepest + 1);
  const commas = new Int32Array(deepest + 1);
  let depth = 0;
  let text = 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = endOfText(bytes, at);
      text += end - at;
      if (text > mostText) throw new AppError("too_large", "The body holds more text than any call takes.");
      at = end;
    } else if (byte === comma) {
      const seen = (commas[depth] ?? 0) + 1;
      commas[depth] = seen;
      if (depth > 0 && seen >= (limits[depth] ?? 0)) throw tooWide(limits[depth] ?? 0);
    } else if (byte === openArray || byte === openObject) {
      depth += 1;
      parts += 1;
      if (parts > mostParts)
        throw new AppError("invalid_input", `The body holds more than ${mostParts} lists and objects.`);
      if (depth > deepest) throw new AppError("invalid_input", `The body is nested deeper than ${deepest}.`);
      limits[depth] = byte === openArray ? mostElements : mostKeys;
      commas[depth] = 0;
    } else if ((byte === openArray + 2 || byte === openObject + 2) && depth > 0) depth -= 1;
  }
}

/** Where the text that begins here ends. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

function tooWide(limit: number): AppError {
  const what =
    limit === mostKeys ? "an object of more than a thousand keys" : "a list of more than a million elements";
  return new AppError("invalid_input", `The body holds ${what}.`);
}
