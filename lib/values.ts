/** Values as callers send them, in a URL as text and in JSON as themselves: one schema for each kind. */
import { z } from "zod";
import { storableText } from "./text";

const positive = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** A parameter of a URL that must not be blank. */
export const filledText = storableText.refine((value) => value.trim() !== "", {
  error: "This is empty. Leave it out instead.",
  params: { code: "empty" },
});

export const oneId = z.union(
  [
    positive,
    filledText
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(positive),
  ],
  "Use a positive whole number.",
);

/** `true` or `false`, in a URL in any case. */
export const flag = z.union(
  [
    z.boolean(),
    filledText
      .transform((value) => value.toLowerCase())
      .pipe(z.enum(["true", "false"]))
      .transform((value) => value === "true"),
  ],
  "Use true or false.",
);

/** A whole number of a range, as a number or its digits. */
export function whole(least: number, most: number, message = `Use a whole number from ${least} to ${most}.`) {
  return z.union(
    [
      z.number().int().min(least).max(most),
      filledText
        .regex(/^\d{1,15}$/)
        .transform(Number)
        .pipe(z.number().min(least).max(most)),
    ],
    message,
  );
}

/** One value of an enumeration, in any case. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, message: string) {
  return z.preprocess(
    (given) => (typeof given === "string" ? (spelling(values, given) ?? given) : given),
    z.enum(values, message),
  );
}

/** Several values of an enumeration, in any case: an array, or text with commas; in the order of the enumeration. */
export function several<const T extends readonly [string, ...string[]]>(values: T) {
  return z.unknown().transform((given, context): T[number][] => {
    const parts = typeof given === "string" ? given.split(",", mostParts + 1) : given;
    const known =
      Array.isArray(parts) && parts.length <= mostParts ? parts.map((part) => spelling(values, part)) : [];
    if (known.length > 0 && !known.includes(undefined))
      return values.filter((value) => known.includes(value));
    context.addIssue(`Use ${values.join(", ")}, separated by commas.`);
    return z.NEVER;
  });
}
const mostParts = 100;

function spelling<const T extends readonly string[]>(values: T, given: unknown): T[number] | undefined {
  if (typeof given !== "string" || given.length > 100) return undefined;
  const plain = given.trim().toLowerCase();
  return values.find((value) => value.toLowerCase() === plain);
}

/**
 * Ids as an array or as text with commas, never empty: an empty list is a mistake, not "all". One loop that ends at the
 * first bad one: an issue for each of a million is more than the process holds.
 */
export function idList(most: number) {
  return z.unknown().transform((given, context): number[] => {
    const parts: unknown = typeof given === "string" ? given.split(",", most + 1) : given;
    const toId = typeof given === "string" ? readId : checkId;
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

function readId(text: string): number {
  return /^\s{0,9}\d{1,15}\s{0,9}$/.test(text) ? checkId(Number(text)) : Number.NaN;
}

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
