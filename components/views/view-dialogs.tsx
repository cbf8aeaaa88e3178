"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { View } from "@/lib/views";
import { useSaveView } from "./use-views";
import { ViewNameField } from "./view-name-field";
import { viewsKey } from "./views-query";

interface ViewDialogProps {
  view: View;
  onClose: () => void;
}

export function RenameViewDialog({ view, onClose }: ViewDialogProps) {
  const t = useTranslations("views");
  const ui = useTranslations("ui");
  const [name, setName] = useState(view.name);
  const save = useSaveView(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ id: view.id, name });
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("renameTitle")}>
      <form onSubmit={submit} className="mt-4">
        <ViewNameField label={t("nameLabel")} name={name} onChange={setName} error={save.error} />
        <DialogActions>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" tone="primary" disabled={!name.trim() || save.isPending}>
            {t("saveAction")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function DeleteViewDialog({ view, onClose }: ViewDialogProps) {
  const t = useTranslations("views");
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/views/${view.id}`, { method: "DELETE" });
    toast.success(t("deleted", { name: view.name }));
    await client.invalidateQueries({ queryKey: viewsKey });
  };
  return (
    <ConfirmDialog
      title={t("deleteTitle", { name: view.name })}
      action={t("deleteAction")}
      onConfirm={remove}
      onClose={onClose}
    >
      {t("deleteText")}
    </ConfirmDialog>
  );
}
