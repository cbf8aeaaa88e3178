"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ListPicker } from "@/components/lists/list-picker";
import { Chip, ChipButton } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";

export interface ListName {
  id: number;
  name: string;
}

interface ListsInputProps {
  lists: ListName[];
  onChange: (lists: ListName[]) => void;
}

export function ListsInput({ lists, onChange }: ListsInputProps) {
  const t = useTranslations("contact");
  const labels = useTranslations("labels");
  const [isOpen, setIsOpen] = useState(false);
  const without = (id: number) => lists.filter((list) => list.id !== id);
  const toggle = (id: number, name: string) =>
    onChange(lists.some((list) => list.id === id) ? without(id) : [...lists, { id, name }]);
  const trigger = (
    <ChipButton>
      <Plus aria-hidden className="size-3.5" /> {t("addToList")}
    </ChipButton>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-[540]">{labels("lists")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {lists.map(({ id, name }) => (
          <Chip key={id} removeLabel={t("takeOutOf", { name })} onRemove={() => onChange(without(id))}>
            <span className="truncate">{name}</span>
          </Chip>
        ))}
        <Popover trigger={trigger} label={labels("lists")} open={isOpen} onOpenChange={setIsOpen}>
          <ListPicker label={t("searchLists")} chosen={lists.map((list) => list.id)} onToggle={toggle} />
        </Popover>
      </div>
    </fieldset>
  );
}
