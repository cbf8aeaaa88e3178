/**
 * Values as a URL writes them, the one grammar of server and browser: the schemas of the API (`values.ts`) and the links of
 * the pages read with these. They are without zod, which weighs more than a page.
 */

/** How one kind of value is read and written; what cannot be read is null. */
export interface TextForm<Value> {
  read(text: string): Value | null;
  write(value: Value): string;
}

export type ValueOf<Form> = Form extends TextForm<infer Value> ? Value : never;

export const plainText: TextForm<string> = { read: (text) => text, write: String };

/** Text without the blanks around it. */
export const trimmedText: TextForm<string> = { read: (text) => text.trim(), write: String };

/** `true` or `false`, in any case. */
export const flagText: TextForm<boolean> = {
  read: (text) => {
    const value = text.toLowerCase();
    return value === "true" || value === "false" ? value === "true" : null;
  },
  write: String,
};

/** A whole number from 0, of at most 15 digits. */
export const wholeText: TextForm<number> = { read: readWhole, write: String };

/** A whole number from 1. */
export const idText: TextForm<number> = { read: (text) => readWhole(text) || null, write: String };

/** Ids separated by commas, with blanks around them, each once; never empty. */
export const idsText: TextForm<number[]> = {
  read: (text) => {
    const ids = text.split(",").map(readIdOfList);
    return ids.includes(Number.NaN) ? null : [...new Set(ids)];
  },
  write: (ids) => ids.join(","),
};

/** One of the values, in any case. */
export function choiceText<T extends string>(values: readonly T[]): TextForm<T> {
  return { read: (text) => readChoice(values, text), write: String };
}

/** Some of the values, in any case and separated by commas; in their own order, each once. */
export function choicesText<T extends string>(values: readonly T[]): TextForm<T[]> {
  return {
    read: (text) => readChoices(values, text.split(",", mostParts + 1)),
    write: (chosen) => chosen.join(","),
  };
}

/** An id as a list holds it; NaN where it is none. */
export function readIdOfList(text: string): number {
  return (/^\s{0,9}\d{1,15}\s{0,9}$/.test(text) && Number(text)) || Number.NaN;
}

export function readChoices<T extends string>(values: readonly T[], parts: readonly unknown[]): T[] | null {
  if (parts.length === 0 || parts.length > mostParts) return null;
  const chosen = parts.map((part) => readChoice(values, part));
  return chosen.includes(null) ? null : values.filter((value) => chosen.includes(value));
}
const mostParts = 100;

export function readChoice<T extends string>(values: readonly T[], given: unknown): T | null {
  if (typeof given !== "string" || given.length > 100) return null;
  const plain = given.trim().toLowerCase();
  return values.find((value) => value.toLowerCase() === plain) ?? null;
}

function readWhole(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
