"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson } from "@/components/fetch-json";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input, Textarea } from "@/components/ui/input";
import { useReader } from "@/components/use-problem-text";
import type { List } from "@/lib/lists";

interface ListDialogProps {
  /** Missing for a new one. */
  list?: List;
  onClose: () => void;
}

/** Makes a list, or changes its name and description. */
export function ListDialog({ list, onClose }: ListDialogProps) {
  const t = useTranslations("lists");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const reader = useReader();
  const form = useForm({ defaultValues: { name: list?.name ?? "", description: list?.description ?? "" } });
  const { errors } = form.formState;
  const nameRules = {
    validate: (name: string) => name.trim() !== "" || t("dialog.giveName"),
    maxLength: { value: 100, message: t("dialog.nameTooLong") },
  };
  const save = useMutation({
    mutationFn: (body: { name: string; description: string }) =>
      list
        ? fetchJson<List>(`/contacts/list/${list.id}`, { method: "PUT", body })
        : fetchJson<List>("/contacts/list", { method: "POST", body }),
    onSuccess: (saved) => {
      toast.success(list ? t("dialog.saved") : t("dialog.made", { name: saved.name }));
      refreshBook(client);
      onClose();
    },
    onError: (error) => showProblem(form, error, reader),
  });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t(list ? "dialog.edit" : "dialog.new")}>
      <form
        onSubmit={form.handleSubmit((body) => save.mutate(body))}
        noValidate
        className="mt-4 flex flex-col gap-4"
      >
        {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
        <Field label={t("name")} error={errors.name?.message}>
          <Input autoComplete="off" {...form.register("name", nameRules)} />
        </Field>
        <Field label={t("description")} optional error={errors.description?.message}>
          <Textarea rows={3} maxLength={1000} {...form.register("description")} />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" tone="primary" disabled={save.isPending}>
            {t(list ? "dialog.save" : "dialog.make")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
