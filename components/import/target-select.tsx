"use client";

import { SmallSelect } from "@/components/ui/small-select";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import { fieldLabels } from "./field-labels";
import { makeNewField } from "./make-new-field";
import { NewFieldInput } from "./new-field-input";
import type { ColumnTarget } from "./plan";
import type { PreviewColumn } from "./preview";

interface TargetSelectProps {
  column: PreviewColumn;
  customFields: CustomField[];
  country: CountryCode;
  onTarget: (target: ColumnTarget) => void;
}

const newField = "new";

/** What one column becomes. What is only guessed by the values says so. */
export function TargetSelect({ column, customFields, country, onTarget }: TargetSelectProps) {
  const { target, isSure, header } = column;
  const choose = (value: string) =>
    onTarget(value === newField ? { newField: makeNewField(column, customFields, country) } : value || null);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <SmallSelect
        aria-label={`What ${header} becomes`}
        tone={target === null ? "plain" : isSure ? "accent" : "warn"}
        value={target !== null && typeof target === "object" ? newField : (target ?? "")}
        onChange={(event) => choose(event.target.value)}
        className="w-full max-w-56"
      >
        <option value="">Ignore</option>
        {Object.entries(fieldLabels).map(([field, label]) => (
          <option key={field} value={field}>
            {label}
            {!isSure && target === field && "? unsure"}
          </option>
        ))}
        {customFields.map(({ key, label }) => (
          <option key={key} value={`customFields.${key}`}>
            {label}
          </option>
        ))}
        <option value={newField}>New field: {header}</option>
      </SmallSelect>
      {target !== null && typeof target === "object" && (
        <NewFieldInput field={target.newField} onChange={(field) => onTarget({ newField: field })} />
      )}
    </div>
  );
}
