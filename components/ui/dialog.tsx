"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { useReturnFocus } from "./return-focus";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
  /** `alertdialog` for what cannot be undone: a click beside it does not close it. */
  role?: "dialog" | "alertdialog";
}

export const veilShape = "fixed inset-0 z-50 animate-fade bg-veil";

export function Dialog({ open, onOpenChange, ...box }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veilShape} />
        <DialogBox {...box} />
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Drawn only while the dialog is open, so it knows what had the focus before. */
function DialogBox({
  title,
  description,
  children,
  className,
  role = "dialog",
}: Omit<DialogProps, "open" | "onOpenChange">) {
  const returnFocus = useReturnFocus();
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center p-3">
      <Radix.Content
        role={role}
        onCloseAutoFocus={returnFocus}
        onInteractOutside={role === "alertdialog" ? (event) => event.preventDefault() : undefined}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={classNames(
          "pointer-events-auto relative max-h-full w-full max-w-[480px] animate-pop overflow-y-auto rounded-lg border border-line bg-raised p-6 shadow-float outline-none",
          className,
        )}
      >
        <Radix.Title className="pr-8 text-lg font-[640] tracking-[-0.01em]">{title}</Radix.Title>
        {description && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
        {children}
        {role === "dialog" && <CloseButton />}
      </Radix.Content>
    </div>
  );
}

function CloseButton() {
  const t = useTranslations("ui");
  return (
    <Radix.Close asChild>
      <Button tone="quiet" size="icon" aria-label={t("close")} className="absolute top-4 right-4">
        <X aria-hidden className="size-4" />
      </Button>
    </Radix.Close>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
