import type { CustomFieldValue } from "@/lib/contacts/contact";
import { customFieldLimits, customFieldProblem, valueAt } from "@/lib/custom-fields";
import type { FieldError } from "@/lib/errors";
import { invalidFields } from "@/lib/parse";
import { normalizeText } from "@/lib/text";
import type { StoredCustomField } from "./custom-fields";

/** Custom values as a contact row holds them, by field id: texts, which search looks into, apart from the others. */
export interface StoredCustomValues {
  customTexts: Record<string, string>;
  customValues: Record<string, number | boolean | string>;
}

/** The values by key, as the API shows them. Values of a deleted field are left out. */
export function readCustomValues(fields: readonly StoredCustomField[], stored: StoredCustomValues) {
  const values: Record<string, CustomFieldValue> = {};
  for (const field of fields) {
    const value = stored.customTexts[field.id] ?? stored.customValues[field.id];
    if (value !== undefined) values[field.key] = value;
  }
  return values;
}

/** Values by key that were checked before, as a row holds them. */
export function toStoredValues(
  fields: readonly StoredCustomField[],
  values: Record<string, CustomFieldValue> = {},
): StoredCustomValues {
  const stored: StoredCustomValues = { customTexts: {}, customValues: {} };
  for (const field of fields) {
    const value = valueAt(values, field.key);
    if (value !== undefined)
      put(field.type === "text" ? stored.customTexts : stored.customValues, field, value);
  }
  return stored;
}

/**
 * Puts changed values over the stored ones; null removes one.
 * @throws AppError 400 naming every unknown key and every value of the wrong type
 */
export function mergeCustomValues(
  fields: readonly StoredCustomField[],
  stored: StoredCustomValues,
  changes: Record<string, CustomFieldValue | null>,
): StoredCustomValues {
  const values = checkCustomValues(fields, changes, readCustomValues(fields, stored));
  const merged = { customTexts: { ...stored.customTexts }, customValues: { ...stored.customValues } };
  for (const field of fields) {
    const value = values.get(field.key);
    if (value !== undefined)
      put(field.type === "text" ? merged.customTexts : merged.customValues, field, value);
  }
  return merged;
}

function put(
  target: Record<string, CustomFieldValue>,
  field: StoredCustomField,
  value: CustomFieldValue | null,
): void {
  if (value === null || value === "") delete target[field.id];
  else target[field.id] = value;
}

/** The values as they are stored. */
function checkCustomValues(
  fields: readonly StoredCustomField[],
  changes: Record<string, CustomFieldValue | null>,
  current: Record<string, CustomFieldValue>,
): Map<string, CustomFieldValue | null> {
  const errors: FieldError[] = [];
  const values = new Map<string, CustomFieldValue | null>();
  for (const [key, given] of Object.entries(changes)) {
    // What is stored may be sent back, also where the field would no longer take it (an option taken away).
    if (Object.hasOwn(current, key) && current[key] === given) continue;
    const field = fields.find((known) => known.key === key);
    const read = field ? readValue(field, given) : { problem: `There is no custom field ${key}.` };
    if ("value" in read) values.set(key, read.value);
    else
      errors.push({
        field: `customFields.${key}`,
        code: field ? "invalid" : "unknown_field",
        message: read.problem,
      });
  }
  if (errors.length > 0) throw invalidFields(errors);
  return values;
}

function readValue(
  field: StoredCustomField,
  given: CustomFieldValue | null,
): { value: CustomFieldValue | null } | { problem: string } {
  if (typeof given !== "string") return checked(field, given);
  const normal = normalizeText(given, customFieldLimits.text);
  return "text" in normal ? checked(field, normal.text) : normal;
}

function checked(field: StoredCustomField, value: CustomFieldValue | null) {
  const problem = value === null || value === "" ? null : customFieldProblem(field, value);
  return problem === null ? { value } : { problem };
}

/**
 * The same changes as edits of the stored objects, for many contacts at once; absent where nothing changes.
 * @throws AppError 400 as `mergeCustomValues`
 */
export function customValueEdits(
  fields: readonly StoredCustomField[],
  changes: Record<string, CustomFieldValue | null>,
) {
  const { customTexts, customValues } = mergeCustomValues(
    fields,
    { customTexts: {}, customValues: {} },
    changes,
  );
  const named = fields.filter((field) => Object.hasOwn(changes, field.key));
  const edit = (mine: StoredCustomField[], set: Record<string, CustomFieldValue>) =>
    mine.length === 0 ? undefined : { set, remove: mine.map(({ id }) => String(id)) };
  return {
    texts: edit(
      named.filter(({ type }) => type === "text"),
      customTexts,
    ),
    values: edit(
      named.filter(({ type }) => type !== "text"),
      customValues,
    ),
  };
}
