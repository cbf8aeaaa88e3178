"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import type { FilterEditorProps } from "./filter-kind";

/** An exact value of a field of every contact. */
export function valueEditor(name: "phoneNumber" | "email", label: string, placeholder: string) {
  return function ValueEditor({ view, change, close }: FilterEditorProps) {
    const apply = (value: string) => {
      change({ [name]: value || undefined });
      close();
    };
    return (
      <ValueForm label={label} initial={view[name] ?? ""} onApply={apply}>
        {(value, onChange) => (
          <Input placeholder={placeholder} value={value} onChange={(event) => onChange(event.target.value)} />
        )}
      </ValueForm>
    );
  };
}

/** An exact value of a field the account has added. */
export function fieldEditor(field: CustomField) {
  return function FieldEditor({ view, change, close }: FilterEditorProps) {
    const t = useTranslations("contacts.filters");
    const apply = (value: string) => {
      const { [field.key]: _, ...others } = view.customFields;
      change({ customFields: value ? { ...others, [field.key]: value } : others });
      close();
    };
    return (
      <ValueForm
        label={t("is", { field: field.label })}
        initial={valueAt(view.customFields, field.key) ?? ""}
        onApply={apply}
      >
        {(value, onChange) => <FieldValue field={field} value={value} onChange={onChange} />}
      </ValueForm>
    );
  };
}

interface ControlProps {
  field: CustomField;
  value: string;
  onChange: (value: string) => void;
}

const inputTypes = { text: "text", number: "number", date: "date" } as const;

function FieldValue({ field, value, onChange, ...control }: ControlProps) {
  const t = useTranslations("contacts.filters");
  const labels = useTranslations("labels");
  if (field.type !== "select" && field.type !== "boolean") {
    const type = inputTypes[field.type];
    return (
      <Input
        {...control}
        type={type}
        step="any"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const yesNo = [
    ["true", labels("yes")],
    ["false", labels("no")],
  ];
  const options = field.type === "select" ? (field.options ?? []).map((option) => [option, option]) : yesNo;
  return (
    <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t("any")}</option>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </Select>
  );
}
interface ValueFormProps {
  label: string;
  initial: string;
  onApply: (value: string) => void;
  children: (value: string, onChange: (value: string) => void) => React.ReactElement<object>;
}

function ValueForm({ label, initial, onApply, children }: ValueFormProps) {
  const t = useTranslations("contacts.filters");
  const [value, setValue] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(value.trim());
  };
  return (
    <form onSubmit={submit} className="flex w-64 flex-col gap-2.5 p-2">
      <Field label={label}>{children(value, setValue)}</Field>
      <Button type="submit" tone="primary" className="self-end">
        {t("apply")}
      </Button>
    </form>
  );
}
