"use client";

import { useTranslations } from "use-intl/react";
import { SmallSelect } from "@/components/ui/small-select";
import type { NewCustomField } from "@/lib/custom-fields";

interface NewFieldInputProps {
  field: NewCustomField;
  onChange: (field: NewCustomField) => void;
}

/** Options cannot be known before all rows are read. */
const types = ["text", "number", "date", "boolean"] as const;

/** The name and type of a field that the import will make. */
export function NewFieldInput({ field, onChange }: NewFieldInputProps) {
  const t = useTranslations("imports.columns");
  return (
    <>
      <input
        aria-label={t("newFieldName")}
        value={field.label}
        maxLength={100}
        onChange={(event) => onChange({ ...field, label: event.target.value })}
        className="h-7 w-32 rounded-md border border-line-strong bg-surface px-2 text-sm max-sm:h-9"
      />
      <SmallSelect
        aria-label={t("newFieldType", { label: field.label })}
        value={field.type}
        onChange={(event) => onChange({ ...field, type: event.target.value as NewCustomField["type"] })}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {t(`types.${type}`)}
          </option>
        ))}
      </SmallSelect>
    </>
  );
}
