import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomFieldType } from "@/lib/custom-fields";
import { readDate } from "@/lib/import/rows/read-date";
import { decimalMarkOf, readNumber } from "@/lib/import/rows/read-number";
import { readBoolean } from "@/lib/import/words/read-words";

/** The type a new field for these values should have; text wherever another would lose something. */
export function guessFieldType(values: string[], country: CountryCode): Exclude<CustomFieldType, "select"> {
  if (values.length === 0) return "text";
  if (values.every((value) => isPlainNumber(value, country))) return "number";
  if (values.every((value) => /\d/.test(value) && isDate(value, country))) return "date";
  if (values.every((value) => readBoolean(value) !== null)) return "boolean";
  return "text";
}

/** `00417` is a code, not a number: its zeros would go. */
function isPlainNumber(value: string, country: CountryCode): boolean {
  return !/^[+-]?0\d/.test(value) && readNumber(value, decimalMarkOf(country)) !== null;
}

function isDate(value: string, country: CountryCode): boolean {
  const date = readDate(value, country);
  return date !== null && date !== "none";
}
