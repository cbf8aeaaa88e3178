"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { fetchJson } from "@/components/fetch-json";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useReader } from "@/components/use-problem-text";
import type { CustomField, CustomFieldType } from "@/lib/custom-fields";
import { customFieldsKey, typeLabels } from "./custom-fields-query";
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
      toast.success(field ? "Saved" : `Field ${label} added`);
      client.invalidateQueries({ queryKey: customFieldsKey });
      onClose();
    },
    onError: (error) => showProblem(form, error, reader),
  });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={field ? "Edit the field" : "New field"}>
      <form
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
        noValidate
        className="mt-4 flex flex-col gap-4"
      >
        {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
        <Field
          label="Label"
          hint={`Called ${field?.key ?? (toFieldKey(label) || "…")} in the API.`}
          error={errors.label?.message}
        >
          <Input
            autoComplete="off"
            maxLength={100}
            {...form.register("label", { required: "Give the field a label." })}
          />
        </Field>
        <Field label="Type" hint={field ? "The type of a field never changes." : undefined}>
          <Select disabled={Boolean(field)} {...form.register("type")}>
            {Object.entries(typeLabels).map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        {type === "select" && (
          <Field label="Options" hint="One a line." error={errors.options?.message}>
            <Textarea rows={4} {...form.register("options", { required: "Give at least one option." })} />
          </Field>
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={save.isPending}>
            {field ? "Save" : "Add the field"}
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
