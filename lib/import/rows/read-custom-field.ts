import type { CustomFieldValue } from "@/lib/contacts/contact";
import type { CountryCode } from "@/lib/contacts/phone";
import { type CustomField, customFieldProblem } from "@/lib/custom-fields";
import { importLimits } from "@/lib/import/limits";
import { readBoolean } from "@/lib/import/words/read-words";
import { readDate } from "./read-date";
import { type DecimalMark, readNumber } from "./read-number";
import { issue, type RowDraft } from "./row-reading";

export interface CellStyle {
  country: CountryCode;
  decimalMark: DecimalMark;
}

/** Reads a cell into a custom field, or leaves the field alone with a warning. */
export function readCustomFieldCell(
  field: CustomField,
  text: string,
  style: CellStyle,
  draft: RowDraft,
): void {
  const value = readValue(field, text, style);
  if (value === "none") return;
  // Only a text that was read can still be too long.
  const problem = value === null || field.type === "text" ? customFieldProblem(field, value ?? text) : null;
  if (value !== null && problem === null) {
    draft.contact.customFields ??= {};
    draft.contact.customFields[field.key] = value;
    return;
  }
  const message = problem ?? `${field.label} takes something else.`;
  draft.warnings.push(issue(`customFields.${field.key}`, `${field.type}_invalid`, text, message));
}

function readValue(field: CustomField, text: string, style: CellStyle): CustomFieldValue | "none" | null {
  switch (field.type) {
    case "text":
      return text;
    case "number":
      return readNumber(text, style.decimalMark);
    case "date":
      return readDate(text, style.country);
    case "boolean":
      return readBoolean(text);
    case "select":
      return text.length > importLimits.wordLength
        ? null
        : (field.options?.find((option) => sameText(option, text)) ?? null);
  }
}

function sameText(a: string, b: string): boolean {
  return a.localeCompare(b, "en", { sensitivity: "accent" }) === 0;
}
