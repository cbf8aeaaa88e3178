"use client";

import { Star } from "lucide-react";
import { useState } from "react";
import { ListPicker } from "@/components/lists/list-picker";
import { ChipButton } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";

interface ListFirstPickerProps {
  listId: number | undefined;
  onPick: (listId: number | undefined) => void;
}

/** Chooses the list whose members come first. */
export function ListFirstPicker({ listId, onPick }: ListFirstPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const pick = (id: number) => {
    onPick(id === listId ? undefined : id);
    setIsOpen(false);
  };
  const trigger = (
    <ChipButton>
      <Star aria-hidden className="size-3.5" /> List first
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label="List first" open={isOpen} onOpenChange={setIsOpen}>
      <ListPicker label="Whose members come first" chosen={listId ? [listId] : []} onToggle={pick} />
    </Popover>
  );
}
