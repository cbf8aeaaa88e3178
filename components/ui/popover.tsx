"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FloatingTrigger } from "./floating-trigger";
import { floatingShape } from "./menu";
import { onDemand } from "./on-demand";

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
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={classNames(floatingShape, className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
