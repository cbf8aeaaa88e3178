/** Values as callers send them, in a URL as text and in JSON as themselves: one schema for each kind. */
import { z } from "zod";
import {
  choicesText,
  flagText,
  idText,
  readChoice,
  readChoices,
  readIdOfList,
  type TextForm,
  wholeText,
} from "./value-texts";

const positive = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Text of a URL that is read as another value. */
function written<Value>({ read }: TextForm<Value>, message: string) {
  return z.string().transform((text, context): Value => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue(message);
    return z.NEVER;
  });
}

const wantedId = "Use a positive whole number.";
export const oneId = z.union([positive, written(idText, wantedId)], wantedId);

const wantedFlag = "Use true or false.";
/** `true` or `false`, in a URL in any case. */
export const flag = z.union([z.boolean(), written(flagText, wantedFlag)], wantedFlag);

/** A whole number of a range, as a number or its digits. */
export function whole(least: number, most: number, message = `Use a whole number from ${least} to ${most}.`) {
  const range = z.number().int().min(least).max(most);
  return z.union([range, written(wholeText, message).pipe(range)], message);
}

/** One value of an enumeration, in any case. */
export function choice<T extends string>(values: readonly T[], message: string) {
  return z.preprocess((given) => readChoice(values, given) ?? given, z.enum(values, message));
}

/** Several values of an enumeration, in any case: an array, or text with commas; in the order of the enumeration. */
export function several<T extends string>(values: readonly T[]) {
  const text = choicesText(values);
  return z.unknown().transform((given, context): T[] => {
    const chosen =
      typeof given === "string" ? text.read(given) : Array.isArray(given) ? readChoices(values, given) : null;
    if (chosen !== null) return chosen;
    context.addIssue(`Use ${values.join(", ")}, separated by commas.`);
    return z.NEVER;
  });
}

/**
 * Ids as an array or as text with commas, never empty: an empty list is a mistake, not "all". One loop that ends at the
 * first bad one: an issue for each of a million is more than the process holds.
 */
export function idList(most: number) {
  return z.unknown().transform((given, context): number[] => {
    const parts: unknown = typeof given === "string" ? given.split(",", most + 1) : given;
    const toId = typeof given === "string" ? readIdOfList : checkId;
    const ids = Array.isArray(parts) && parts.length <= most ? parts.map(toId) : [];
    const problem = idProblem(parts, ids, most);
    if (problem === null) return ids;
    context.addIssue({ code: "custom", ...problem });
    return z.NEVER;
  });
}

function idProblem(parts: unknown, ids: number[], most: number) {
  if (parts === undefined) return { message: wanted, params: { code: "required" } };
  if (!Array.isArray(parts)) return { message: wanted };
  if (parts.length === 0)
    return { message: "The list is empty. Name at least one id.", params: { code: "empty" } };
  if (parts.length > most) return { message: `At most ${most} ids.`, params: { code: "too_large" } };
  const bad = ids.findIndex(Number.isNaN);
  return bad < 0 ? null : { message: `${wanted} The one at position ${bad + 1} is none.` };
}
const wanted = "Send a list of positive whole numbers.";

function checkId(id: unknown): number {
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : Number.NaN;
}

/** An array whose length is checked before its elements are. */
export function boundedArray<T extends z.ZodType>(element: T, most: number, message?: string) {
  return z.array(z.unknown(), message).max(most, `At most ${most}.`).pipe(z.array(element, message));
}

/** An object with keys of the caller's own; `__proto__`, which zod leaves out in silence, is an unknown one. */
export function record<T extends z.ZodType>(value: T, message: string, longestKey = 64) {
  return z
    .custom<Record<string, unknown>>((given) => isRecord(given), message)
    .superRefine((given, context) => {
      if (!Object.hasOwn(given, "__proto__")) return;
      const params = { code: "unknown_field" };
      const unknown = "There is no __proto__ here. Check its spelling.";
      context.addIssue({ code: "custom", path: ["__proto__"], message: unknown, params });
    })
    .pipe(z.record(z.string().max(longestKey, `At most ${longestKey} characters.`), value));
}

function isRecord(given: unknown): boolean {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
