"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
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

const nameRules = {
  validate: (name: string) => name.trim() !== "" || "Give the list a name.",
  maxLength: { value: 100, message: "At most 100 characters." },
};

/** Makes a list, or changes its name and description. */
export function ListDialog({ list, onClose }: ListDialogProps) {
  const client = useQueryClient();
  const reader = useReader();
  const form = useForm({ defaultValues: { name: list?.name ?? "", description: list?.description ?? "" } });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (body: { name: string; description: string }) =>
      list
        ? fetchJson<List>(`/contacts/list/${list.id}`, { method: "PUT", body })
        : fetchJson<List>("/contacts/list", { method: "POST", body }),
    onSuccess: (saved) => {
      toast.success(list ? "Saved" : `List ${saved.name} made`);
      refreshBook(client);
      onClose();
    },
    onError: (error) => showProblem(form, error, reader),
  });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={list ? "Edit the list" : "New list"}>
      <form
        onSubmit={form.handleSubmit((body) => save.mutate(body))}
        noValidate
        className="mt-4 flex flex-col gap-4"
      >
        {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="off" {...form.register("name", nameRules)} />
        </Field>
        <Field label="Description" optional error={errors.description?.message}>
          <Textarea rows={3} maxLength={1000} {...form.register("description")} />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={save.isPending}>
            {list ? "Save" : "Make the list"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
