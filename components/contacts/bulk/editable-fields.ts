import type { Translator } from "@/components/translator";
import { genders } from "@/lib/contacts/enumerations";
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
    {
      ...clearable,
      id: "gender",
      label: labels("fields.gender"),
      input: "choice",
      options: genders.map((gender) => [gender, labels(`genders.${gender}`)]),
      toSet: (value) => ({ gender: value || null }),
    },
    {
      id: "isTest",
      label: labels("fields.isTest"),
      input: "choice",
      options: yesNo(labels),
      toSet: (value) => ({ isTest: value === "true" }),
      problem: (value) => (value === "" ? t("chooseYesNo") : null),
    },
    {
      ...clearable,
      id: "notes",
      label: labels("fields.notes"),
      input: "notes",
      options: [],
      toSet: (value) => ({ notes: value.trim() || null }),
    },
    ...fields.map((field) => customEditable(field, labels, t)),
  ];
}

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
