"use client";

import { Check } from "lucide-react";
import type { DropdownMenu } from "radix-ui";
import { type ComponentProps, createContext, type ReactNode, useContext, useState } from "react";
import { classNames } from "./class-names";
import { FloatingTrigger } from "./floating-trigger";
import { onDemand } from "./on-demand";

export const floatingShape =
  "z-50 animate-pop rounded-[10px] border border-line bg-raised [--sunken:var(--sunken-in-raised)] p-1 text-ink shadow-float outline-none";
const itemShape =
  "flex h-8 max-sm:h-10 cursor-pointer items-center gap-2 rounded-md px-2 outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-50 data-[highlighted]:bg-sunken";

type Parts = typeof DropdownMenu;
const useMenuParts = onDemand(() => import("./menu-parts"));
const PartsContext = createContext<Parts | null>(null);

/** The parts of the menu around an item. */
function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("What stands in a menu needs a Menu around it.");
  return parts;
}

interface MenuProps {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
}

export function Menu({ trigger, children, align = "start", side, className }: MenuProps) {
  const { parts, prepare, need } = useMenuParts();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => need(() => setIsOpen(true));
  if (!parts) {
    return (
      <FloatingTrigger opens="menu" onNear={prepare} onOpen={open}>
        {trigger}
      </FloatingTrigger>
    );
  }
  const Radix = parts.DropdownMenu;
  return (
    <Radix.Root modal={false} open={isOpen} onOpenChange={setIsOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          // A long menu scrolls: what scrolls must take the focus.
          tabIndex={0}
          className={classNames(floatingShape, "min-w-44", className)}
        >
          <PartsContext value={Radix}>{children}</PartsContext>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem({ className, tone, ...props }: ComponentProps<Parts["Item"]> & { tone?: "danger" }) {
  const { Item } = useParts();
  return (
    <Item className={classNames(itemShape, tone === "danger" && "text-danger-text", className)} {...props} />
  );
}

export function MenuRadioGroup(props: ComponentProps<Parts["RadioGroup"]>) {
  const { RadioGroup } = useParts();
  return <RadioGroup {...props} />;
}

export function MenuRadioItem({ children, ...props }: ComponentProps<Parts["RadioItem"]>) {
  const { RadioItem } = useParts();
  return (
    <RadioItem className={itemShape} {...props}>
      <span className="flex flex-1 items-center gap-2">{children}</span>
      <Chosen />
    </RadioItem>
  );
}

export function MenuCheckboxItem({ children, ...props }: ComponentProps<Parts["CheckboxItem"]>) {
  const { CheckboxItem } = useParts();
  return (
    <CheckboxItem className={itemShape} onSelect={(event) => event.preventDefault()} {...props}>
      <span className="flex-1">{children}</span>
      <Chosen />
    </CheckboxItem>
  );
}

function Chosen() {
  const { ItemIndicator } = useParts();
  return (
    <ItemIndicator>
      <Check aria-hidden className="size-4 text-accent-text" />
    </ItemIndicator>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useParts();
  return <Label className="px-2 pt-1.5 pb-1 text-xs font-[560] text-ink-3">{children}</Label>;
}

export function MenuSeparator() {
  const { Separator } = useParts();
  return <Separator className="-mx-1 my-1 h-px bg-line" />;
}
