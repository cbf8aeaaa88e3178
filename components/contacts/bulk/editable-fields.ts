import type { CustomField } from "@/lib/custom-fields";
import { genderLabels } from "../contact-labels";

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

const yesNo: [string, string][] = [
  ["true", "Yes"],
  ["false", "No"],
];
const clearable = { isClearable: true, problem: () => null } as const;

export function editableFields(fields: CustomField[]): EditableField[] {
  return [
    {
      ...clearable,
      id: "gender",
      label: "Gender",
      input: "choice",
      options: Object.entries(genderLabels),
      toSet: (value) => ({ gender: value || null }),
    },
    {
      id: "isTest",
      label: "Test contact",
      input: "choice",
      options: yesNo,
      toSet: (value) => ({ isTest: value === "true" }),
      problem: (value) => (value === "" ? "Choose yes or no." : null),
    },
    {
      ...clearable,
      id: "notes",
      label: "Notes",
      input: "notes",
      options: [],
      toSet: (value) => ({ notes: value.trim() || null }),
    },
    ...fields.map(customEditable),
  ];
}

function customEditable({ key, label, type, options = [] }: CustomField): EditableField {
  const chosen = type === "boolean" ? yesNo : options.map((name): [string, string] => [name, name]);
  return {
    ...clearable,
    id: `custom-${key}`,
    label,
    input: chosen.length > 0 ? "choice" : type === "date" ? "date" : "text",
    options: chosen,
    toSet: (value) => ({ customFields: { [key]: readValue(type, value.trim()) } }),
    problem: (value) => (type === "number" && Number.isNaN(Number(value)) ? "Write a number." : null),
  };
}

function readValue(type: CustomField["type"], value: string): string | number | boolean | null {
  if (value === "") return null;
  if (type === "boolean") return value === "true";
  return type === "number" ? Number(value) : value;
}
