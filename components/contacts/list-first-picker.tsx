"use client";

import { Star } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ListPicker } from "@/components/lists/list-picker";
import { ChipButton } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";

interface ListFirstPickerProps {
  listId: number | undefined;
  onPick: (listId: number | undefined) => void;
}

/** Chooses the list whose members come first. */
export function ListFirstPicker({ listId, onPick }: ListFirstPickerProps) {
  const t = useTranslations("contacts");
  const [isOpen, setIsOpen] = useState(false);
  const pick = (id: number) => {
    onPick(id === listId ? undefined : id);
    setIsOpen(false);
  };
  const trigger = (
    <ChipButton>
      <Star aria-hidden className="size-3.5" /> {t("listFirst")}
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label={t("listFirst")} open={isOpen} onOpenChange={setIsOpen}>
      <ListPicker label={t("membersFirst")} chosen={listId ? [listId] : []} onToggle={pick} />
    </Popover>
  );
}
