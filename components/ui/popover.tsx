"use client";

import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names";
import { FloatingTrigger } from "./floating-trigger";
import { floatingShape } from "./menu";
import { onDemand } from "./on-demand";
import { giveFocus } from "./return-focus";

const usePopoverParts = onDemand(() => import("./popover-parts"));

interface PopoverProps {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
}

export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  align = "start",
  side,
  className,
}: PopoverProps) {
  const triggerElement = useRef<HTMLButtonElement>(null);
  const { parts, prepare, need } = usePopoverParts();
  if (!parts) {
    return (
      <FloatingTrigger opens="dialog" onNear={prepare} onOpen={() => need(() => onOpenChange(true))}>
        {trigger}
      </FloatingTrigger>
    );
  }
  const { Popover: Radix } = parts;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild ref={triggerElement}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The button may have gone with what was chosen; while it is there, it gets the focus back.
            if (triggerElement.current?.isConnected) return;
            event.preventDefault();
            giveFocus(null);
          }}
          className={classNames(floatingShape, className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
