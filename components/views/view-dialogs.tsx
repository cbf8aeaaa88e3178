"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { fetchJson, problemText } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { View } from "@/lib/views";
import { useSaveView } from "./use-views";
import { viewsKey } from "./views-query";

interface ViewDialogProps {
  view: View;
  onClose: () => void;
}

export function RenameViewDialog({ view, onClose }: ViewDialogProps) {
  const [name, setName] = useState(view.name);
  const save = useSaveView(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ id: view.id, name });
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title="Rename the view">
      <form onSubmit={submit} className="mt-4">
        <Field label="Name" error={save.error && problemText(save.error)}>
          <Input
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={!name.trim() || save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function DeleteViewDialog({ view, onClose }: ViewDialogProps) {
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/views/${view.id}`, { method: "DELETE" });
    toast.success(`View ${view.name} deleted`);
    await client.invalidateQueries({ queryKey: viewsKey });
  };
  return (
    <ConfirmDialog
      title={`Delete the view ${view.name}?`}
      action="Delete the view"
      onConfirm={remove}
      onClose={onClose}
    >
      Only the saved view goes; no contact is touched.
    </ConfirmDialog>
  );
}
