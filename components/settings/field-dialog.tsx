"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useReader } from "@/components/use-problem-text";
import { type CustomField, type CustomFieldType, customFieldTypes } from "@/lib/custom-fields";
import { customFieldsKey } from "./custom-fields-query";
import { toFieldKey } from "./field-key";

interface FieldDialogProps {
  /** Missing for a new one. A type never changes. */
  field?: CustomField;
  onClose: () => void;
}

interface Draft {
  label: string;
  type: CustomFieldType;
  /** One a line. */
  options: string;
}

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const t = useTranslations("fields");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const defaultValues: Draft = {
    label: field?.label ?? "",
    type: field?.type ?? "text",
    options: field?.options?.join("\n") ?? "",
  };
  const reader = useReader();
  const form = useForm({ defaultValues });
  const { errors } = form.formState;
  const { type, label } = useWatch({ control: form.control }) as Draft;
  const save = useMutation({
    mutationFn: (draft: Draft) => saveField(field, draft),
    onSuccess: () => {
      toast.success(field ? t("dialog.saved") : t("dialog.added", { name: label }));
      client.invalidateQueries({ queryKey: customFieldsKey });
      onClose();
    },
    onError: (error) => showProblem(form, error, reader),
  });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t(field ? "dialog.edit" : "dialog.new")}>
      <form
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
        noValidate
        className="mt-4 flex flex-col gap-4"
      >
        {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
        <Field
          label={t("dialog.label")}
          hint={t("dialog.keyHint", { key: field?.key ?? (toFieldKey(label) || "…") })}
          error={errors.label?.message}
        >
          <Input
            autoComplete="off"
            maxLength={100}
            {...form.register("label", { required: t("dialog.giveLabel") })}
          />
        </Field>
        <Field label={t("dialog.type")} hint={field ? t("dialog.typeHint") : undefined}>
          <Select disabled={Boolean(field)} {...form.register("type")}>
            {customFieldTypes.map((name) => (
              <option key={name} value={name}>
                {t(`types.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        {type === "select" && (
          <Field label={t("dialog.options")} hint={t("dialog.optionsHint")} error={errors.options?.message}>
            <Textarea rows={4} {...form.register("options", { required: t("dialog.giveOption") })} />
          </Field>
        )}
        <DialogActions>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" tone="primary" disabled={save.isPending}>
            {t(field ? "dialog.save" : "dialog.add")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function saveField(field: CustomField | undefined, { label, type, options }: Draft): Promise<CustomField> {
  const lines = options.split("\n").flatMap((line) => line.trim() || []);
  const chosen = (field?.type ?? type) === "select" ? { options: [...new Set(lines)] } : {};
  if (field) return fetchJson(`/custom-fields/${field.key}`, { method: "PUT", body: { label, ...chosen } });
  return fetchJson("/custom-fields", {
    method: "POST",
    body: { key: toFieldKey(label), label, type, ...chosen },
  });
}
