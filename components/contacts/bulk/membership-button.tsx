"use client";

import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { ListPicker } from "@/components/lists/list-picker";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

interface MembershipButtonProps {
  label: string;
  icon: LucideIcon;
  pickLabel: string;
  onPick: (list: { id: number; name: string }) => void;
  onCreate?: (name: string) => void;
}

/** One action of the bar that asks for a list first. */
export function MembershipButton({ label, icon: Icon, pickLabel, onPick, onCreate }: MembershipButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const closing =
    <T,>(act: (value: T) => void) =>
    (value: T) => {
      setIsOpen(false);
      act(value);
    };
  const trigger = (
    <Button tone="inverse" title={label} className="max-md:px-2">
      <Icon aria-hidden className="size-4" />
      <span className="max-md:sr-only">{label}</span>
    </Button>
  );
  return (
    <Popover trigger={trigger} label={label} side="top" align="center" open={isOpen} onOpenChange={setIsOpen}>
      <ListPicker
        label={pickLabel}
        chosen={[]}
        onToggle={(id, name) => closing(onPick)({ id, name })}
        onCreate={onCreate && closing(onCreate)}
      />
    </Popover>
  );
}
