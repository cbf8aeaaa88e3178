"use client";

import { SmallSelect } from "@/components/ui/small-select";
import type { CustomFieldType, NewCustomField } from "@/lib/custom-fields";

interface NewFieldInputProps {
  field: NewCustomField;
  onChange: (field: NewCustomField) => void;
}

const types: Record<Exclude<CustomFieldType, "select">, string> = {
  text: "text",
  number: "number",
  date: "date",
  boolean: "yes or no",
};

/** The name and type of a field that the import will make. */
export function NewFieldInput({ field, onChange }: NewFieldInputProps) {
  return (
    <>
      <input
        aria-label="Name of the new field"
        value={field.label}
        maxLength={100}
        onChange={(event) => onChange({ ...field, label: event.target.value })}
        className="h-7 w-32 rounded-md border border-line-strong bg-surface px-2 text-sm max-sm:h-9"
      />
      <SmallSelect
        aria-label={`Type of the new field ${field.label}`}
        value={field.type}
        onChange={(event) => onChange({ ...field, type: event.target.value as NewCustomField["type"] })}
      >
        {Object.entries(types).map(([type, words]) => (
          <option key={type} value={type}>
            {words}
          </option>
        ))}
      </SmallSelect>
    </>
  );
}
