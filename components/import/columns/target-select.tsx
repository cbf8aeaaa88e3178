"use client";

import { useTranslations } from "use-intl/react";
import type { ColumnTarget } from "@/components/import/draft/plan";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import { SmallSelect } from "@/components/ui/small-select";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import { importFields } from "@/lib/import/columns/mapping";
import { makeNewField } from "./make-new-field";
import { NewFieldInput } from "./new-field-input";
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
  const t = useTranslations("imports");
  const fieldLabel = useFieldLabel(customFields);
  const { target, isSure, header } = column;
  const choose = (value: string) =>
    onTarget(value === newField ? { newField: makeNewField(column, customFields, country) } : value || null);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <SmallSelect
        aria-label={t("columns.whatBecomes", { header })}
        tone={target === null ? "plain" : isSure ? "accent" : "warn"}
        value={target !== null && typeof target === "object" ? newField : (target ?? "")}
        onChange={(event) => choose(event.target.value)}
        className="w-full max-w-56"
      >
        <option value="">{t("columns.ignore")}</option>
        {importFields.map((field) => (
          <option key={field} value={field}>
            {!isSure && target === field
              ? t("columns.unsure", { field: fieldLabel(field) })
              : fieldLabel(field)}
          </option>
        ))}
        {customFields.map(({ key, label }) => (
          <option key={key} value={`customFields.${key}`}>
            {label}
          </option>
        ))}
        <option value={newField}>{t("columns.newField", { header })}</option>
      </SmallSelect>
      {target !== null && typeof target === "object" && (
        <NewFieldInput field={target.newField} onChange={(field) => onTarget({ newField: field })} />
      )}
    </div>
  );
}
