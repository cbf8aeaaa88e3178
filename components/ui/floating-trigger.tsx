"use client";

import { Slot } from "radix-ui";
import type { KeyboardEvent, ReactNode } from "react";

interface FloatingTriggerProps {
  opens: "menu" | "dialog";
  /** The pointer is over it, or it has the focus: it may be opened soon. */
  onNear: () => void;
  onOpen: () => void;
  children: ReactNode;
}

/** The button of a menu or popover whose parts are not loaded yet; it looks and opens as it will with them. */
export function FloatingTrigger({ opens, onNear, onOpen, children }: FloatingTriggerProps) {
  const openByArrow = (event: KeyboardEvent) => {
    if (opens !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    onOpen();
  };
  return (
    <Slot.Root
      aria-haspopup={opens}
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={onOpen}
      onKeyDown={openByArrow}
    >
      {children}
    </Slot.Root>
  );
}
