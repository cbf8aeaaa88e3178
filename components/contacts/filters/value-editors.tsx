"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import { ApiProblem } from "@/components/fetch-json";
import { type Reader, sayFieldError, sayProblem } from "@/components/say-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useReader } from "@/components/use-problem-text";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import type { FilterEditorProps } from "./filter-kind";
import { useCheckedChange } from "./use-checked-change";

/** An exact value of a field of every contact. */
export function valueEditor(name: "phoneNumber" | "email", label: string, placeholder: string) {
  return function ValueEditor({ view, change, close }: FilterEditorProps) {
    const t = useTranslations("contacts.filters");
    const { defaultCountry } = useCaller();
    const checkedChange = useCheckedChange(view, change);
    const apply = async (value: string) => {
      const asked = name === "phoneNumber" ? await toInternational(value, defaultCountry) : value;
      await checkedChange({ [name]: asked || undefined });
      close();
    };
    return (
      <ValueForm
        label={label}
        field={name}
        hint={name === "phoneNumber" ? t("phoneNumber.hint") : undefined}
        initial={view[name] ?? ""}
        onApply={apply}
      >
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
    const checkedChange = useCheckedChange(view, change);
    const apply = async (value: string) => {
      const { [field.key]: _, ...others } = view.customFields;
      await checkedChange({ customFields: value ? { ...others, [field.key]: value } : others });
      close();
    };
    return (
      <ValueForm
        label={t("is", { field: field.label })}
        field={`customFields.${field.key}`}
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
  /** As the API names it in what it refuses. */
  field: string;
  hint?: string;
  initial: string;
  /** @throws ApiProblem for a value that cannot be a filter */
  onApply: (value: string) => Promise<void>;
  children: (value: string, onChange: (value: string) => void) => React.ReactElement<object>;
}

function ValueForm({ label, field, hint, initial, onApply, children }: ValueFormProps) {
  const t = useTranslations("contacts.filters");
  const reader = useReader();
  const [value, setValue] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  const apply = useMutation({
    mutationFn: onApply,
    onError: () => form.current?.querySelector<HTMLElement>("input, select")?.focus(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.mutate(value.trim());
  };
  const type = (next: string) => {
    setValue(next);
    apply.reset();
  };
  return (
    <form ref={form} onSubmit={submit} className="flex w-64 flex-col gap-2.5 p-2">
      <Field label={label} hint={hint} error={apply.error && sayRefusal(reader, apply.error, field)}>
        {children(value, type)}
      </Field>
      <Button type="submit" tone="primary" disabled={apply.isPending} className="self-end">
        {t("apply")}
      </Button>
    </form>
  );
}

function sayRefusal(reader: Reader, error: Error, field: string): string {
  const refused = error instanceof ApiProblem && error.errors.find((problem) => problem.field === field);
  return refused ? sayFieldError(reader, refused) : sayProblem(reader, error);
}

/** A national number as one of the account's country; what is no number stays, and the API says so. */
async function toInternational(text: string, country: string): Promise<string> {
  const { isCountryCode, readInternationalPhone, readPhone } = await import("@/lib/contacts/phone");
  if (readInternationalPhone(text) || !isCountryCode(country)) return text;
  return readPhone(text, country)?.phoneNumber ?? text;
}
