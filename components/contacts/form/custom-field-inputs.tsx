"use client";

import { type UseFormRegisterReturn, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactDraft, inputName } from "./contact-draft";

/** The account's own fields, each with the input of its type. */
export function CustomFieldInputs({ fields }: { fields: CustomField[] }) {
  const { register, formState } = useFormContext<ContactDraft>();
  if (fields.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
      {fields.map((field) => (
        <Field
          key={field.key}
          label={field.label}
          error={formState.errors.customFields?.[inputName(field.key)]?.message}
        >
          <ValueInput field={field} registered={register(`customFields.${inputName(field.key)}`)} />
        </Field>
      ))}
    </div>
  );
}

const inputTypes = { text: "text", number: "text", date: "date" } as const;

function ValueInput({
  field,
  registered,
  ...control
}: {
  field: CustomField;
  registered: UseFormRegisterReturn;
}) {
  const t = useTranslations("labels");
  if (field.type !== "select" && field.type !== "boolean") {
    const mode = field.type === "number" ? "decimal" : undefined;
    return (
      <Input {...control} type={inputTypes[field.type]} inputMode={mode} autoComplete="off" {...registered} />
    );
  }
  const options =
    field.type === "boolean"
      ? [
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]
      : (field.options ?? []).map((option) => ({ value: option, label: option }));
  return (
    <Select {...control} {...registered}>
      <option value="">—</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
