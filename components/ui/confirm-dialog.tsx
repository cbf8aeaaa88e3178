"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useProblemText } from "../use-problem-text";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";
import { FormAlert } from "./form-alert";

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The words on the red button. */
  action: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something that cannot be undone, and stays open with the reason when it fails. */
export function ConfirmDialog({ title, children, action, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations("ui");
  const sayProblem = useProblemText();
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
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button tone="danger" disabled={confirmed.isPending} onClick={() => confirmed.mutate()}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
