"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";
import { FormAlert } from "./form-alert";

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The words on the red button. */
  action: string;
  onConfirm: () => Promise<unknown>;
  /** What to say when it did not work. */
  sayProblem: (error: Error) => string;
  onClose: () => void;
}

/** Asks before something that cannot be undone, and stays open with the reason when it fails. */
export function ConfirmDialog({
  title,
  children,
  action,
  onConfirm,
  sayProblem,
  onClose,
}: ConfirmDialogProps) {
  const confirmed = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={children}
      role="alertdialog"
    >
      {confirmed.error && (
        <div className="mt-3">
          <FormAlert>{sayProblem(confirmed.error)}</FormAlert>
        </div>
      )}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="danger" disabled={confirmed.isPending} onClick={() => confirmed.mutate()}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
