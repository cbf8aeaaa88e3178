"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { veilShape } from "./dialog";
import { useReturnFocus } from "./return-focus";

interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: "left" | "right";
  /** Read out; the drawer shows its own heading. */
  label: string;
  className?: string;
  children: ReactNode;
}

export function Drawer({ open, onOpenChange, ...box }: DrawerProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veilShape} />
        <DrawerBox {...box} />
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Drawn only while the drawer is open, so it knows what had the focus before. */
function DrawerBox({ side, label, className, children }: Omit<DrawerProps, "open" | "onOpenChange">) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      aria-describedby={undefined}
      onCloseAutoFocus={returnFocus}
      className={classNames(
        "fixed inset-y-0 z-50 flex w-full flex-col overflow-y-auto bg-surface shadow-float outline-none",
        side === "left"
          ? "left-0 animate-slide-right border-r border-line"
          : "right-0 animate-slide-left border-l border-line",
        className,
      )}
    >
      <Radix.Title className="sr-only">{label}</Radix.Title>
      {children}
    </Radix.Content>
  );
}
