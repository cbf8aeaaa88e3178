"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export const floatingShape =
  "z-50 animate-pop rounded-[10px] border border-line bg-raised p-1 text-ink shadow-float outline-none";
const itemShape =
  "flex h-8 max-sm:h-10 cursor-pointer items-center gap-2 rounded-md px-2 outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-50 data-[highlighted]:bg-sunken";

interface MenuProps {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
}

export function Menu({ trigger, children, align = "start", side, className }: MenuProps) {
  return (
    <Radix.Root modal={false}>
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
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem({
  className,
  tone,
  ...props
}: ComponentProps<typeof Radix.Item> & { tone?: "danger" }) {
  return (
    <Radix.Item
      className={classNames(itemShape, tone === "danger" && "text-danger-text", className)}
      {...props}
    />
  );
}

export function MenuRadioGroup(props: ComponentProps<typeof Radix.RadioGroup>) {
  return <Radix.RadioGroup {...props} />;
}

export function MenuRadioItem({ children, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={itemShape} {...props}>
      <span className="flex flex-1 items-center gap-2">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent-text" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

export function MenuCheckboxItem({ children, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={itemShape} onSelect={(event) => event.preventDefault()} {...props}>
      <span className="flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent-text" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs font-[560] text-ink-3">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
