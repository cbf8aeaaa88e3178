import { z } from "zod";
import { requiredText } from "./text";
import { boundedArray } from "./values";

export const customFieldTypes = ["text", "number", "date", "boolean", "select"] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** A field an account has added to its contacts. */
export interface CustomField {
  key: string;
  label: string;
  type: CustomFieldType;
  /** The values a `select` may have. */
  options?: string[];
}

const key = z
  .string("Give the field a key.")
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,63}$/,
    "A key starts with a letter and has letters, digits and _ only, at most 64.",
  );
const options = boundedArray(requiredText(100), 500, "Send an array of texts.").refine(
  (given) => given.length > 0,
  "Give at least one option.",
);

export const newCustomField = z
  .strictObject({
    key,
    label: requiredText(100),
    type: z.enum(customFieldTypes, `Use one of ${customFieldTypes.join(", ")}.`),
    options: options.optional(),
  })
  .refine((field) => (field.type === "select") === (field.options !== undefined), {
    error: "A select field needs options, and only a select field has them.",
    path: ["options"],
  });
export type NewCustomField = z.output<typeof newCustomField>;

export const customFieldChanges = z.strictObject({ label: requiredText(100), options }).partial();
export type CustomFieldChanges = z.output<typeof customFieldChanges>;

export const customFieldLimits = { text: 2000, fieldsPerAccount: 200 } as const;

/**
 * Checks one value against its field.
 * @returns a sentence for the person who sent it, or null when it is right
 */
export function customFieldProblem(field: CustomField, value: unknown): string | null {
  switch (field.type) {
    case "text":
      return typeof value === "string" && value.length <= customFieldLimits.text
        ? null
        : `${field.label} takes text of at most ${customFieldLimits.text} characters.`;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? null : `${field.label} takes a number.`;
    case "boolean":
      return typeof value === "boolean" ? null : `${field.label} takes true or false.`;
    case "date":
      return typeof value === "string" && isDate(value)
        ? null
        : `${field.label} takes a date like 2026-11-23.`;
    case "select":
      return field.options?.includes(value as string)
        ? null
        : `${field.label} takes one of: ${field.options?.join(", ")}.`;
  }
}

/** The value under a key that an account has chosen; `constructor` is such a key, too, and no value by itself. */
export function valueAt<Value>(values: Record<string, Value> | undefined, key: string): Value | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined;
}

/** A day of the calendar as `YYYY-MM-DD`; there is no year 0. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
