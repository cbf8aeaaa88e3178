/**
 * The values of a link as the API reads them (`filter.ts`), without its schemas: those weigh more than the page. What the
 * API refuses is null here.
 */

/** Ids separated by commas, each once. */
export function readIds(text: string): number[] | null {
  const ids = text.split(",").map((part) => readWhole(part.trim()));
  return ids.every((id) => id !== null && id > 0) ? [...new Set(ids as number[])] : null;
}

/** A whole number from 0, of at most 15 digits. */
export function readWhole(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** `true` or `false`, in any case. */
export function readFlag(text: string): boolean | null {
  const value = text.toLowerCase();
  return value === "true" || value === "false" ? value === "true" : null;
}

/** One of the values, in any case. */
export function readChoice<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value.toUpperCase() === text.trim().toUpperCase()) ?? null;
}

/** Some of the values, in any case and separated by commas; in their own order, each once. */
export function readChoices<T extends string>(values: readonly T[], text: string): T[] | null {
  const chosen = text.split(",").map((part) => readChoice(values, part));
  return chosen.includes(null) ? null : values.filter((value) => chosen.includes(value));
}
