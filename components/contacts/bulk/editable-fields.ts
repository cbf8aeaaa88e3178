import type { Translator } from "@/components/translator";
import { genders } from "@/lib/contacts/enumerations";
import { type BulkFieldName, bulkFieldNames, contactFields } from "@/lib/contacts/fields";
import type { CustomField } from "@/lib/custom-fields";
import { readDecimal } from "@/lib/decimal";

/** A field that can be set on many contacts, and what its value is in the call; an empty one clears it. */
export interface EditableField {
  id: string;
  label: string;
  input: "choice" | "date" | "notes" | "text";
  options: [value: string, label: string][];
  isClearable?: true;
  toSet: (value: string) => object;
  /** Why the value cannot be taken, or null. */
  problem: (value: string) => string | null;
}

type Labels = Translator<"labels">;
type Sentences = Translator<"selection.edit">;

const clearable = { isClearable: true, problem: () => null } as const;

export function editableFields(fields: CustomField[], labels: Labels, t: Sentences): EditableField[] {
  return [
    ...bulkFieldNames.map((name) => ({
      id: name,
      label: labels(`fields.${name}`),
      ...ofKind[contactFields[name].kind](name, labels, t),
    })),
    ...fields.map((field) => customEditable(field, labels, t)),
  ];
}

type OfKind = (name: BulkFieldName, labels: Labels, t: Sentences) => Omit<EditableField, "id" | "label">;

const ofKind: Record<(typeof contactFields)[BulkFieldName]["kind"], OfKind> = {
  text: (name) => ({
    ...clearable,
    input: "notes",
    options: [],
    toSet: (value) => ({ [name]: value.trim() || null }),
  }),
  gender: (name, labels) => ({
    ...clearable,
    input: "choice",
    options: genders.map((gender) => [gender, labels(`genders.${gender}`)]),
    toSet: (value) => ({ [name]: value || null }),
  }),
  flag: (name, labels, t) => ({
    input: "choice",
    options: yesNo(labels),
    toSet: (value) => ({ [name]: value === "true" }),
    problem: (value) => (value === "" ? t("chooseYesNo") : null),
  }),
};

function customEditable(
  { key, label, type, options = [] }: CustomField,
  labels: Labels,
  t: Sentences,
): EditableField {
  const chosen = type === "boolean" ? yesNo(labels) : options.map((name): [string, string] => [name, name]);
  return {
    ...clearable,
    id: `custom-${key}`,
    label,
    input: chosen.length > 0 ? "choice" : type === "date" ? "date" : "text",
    options: chosen,
    toSet: (value) => ({ customFields: { [key]: readValue(type, value.trim()) } }),
    problem: (value) =>
      type === "number" && value.trim() !== "" && Number.isNaN(readDecimal(value)) ? t("writeNumber") : null,
  };
}

function yesNo(labels: Labels): [string, string][] {
  return [
    ["true", labels("yes")],
    ["false", labels("no")],
  ];
}

function readValue(type: CustomField["type"], value: string): string | number | boolean | null {
  if (value === "") return null;
  if (type === "boolean") return value === "true";
  return type === "number" ? readDecimal(value) : value;
}
