"use client";

import { useTranslations } from "use-intl/react";
import { OptionList } from "@/components/ui/option-list";
import { useFormats } from "@/components/use-formats";
import { ListOptionsShape } from "./list-options-shape";
import { useLists } from "./use-lists";

interface ListOptionsProps {
  label: string;
  chosen: number[];
  onToggle: (id: number, name: string) => void;
  onCreate?: (name: string) => void;
}

export function ListOptions({ label, chosen, onToggle, onCreate }: ListOptionsProps) {
  const t = useTranslations("lists");
  const format = useFormats();
  const lists = useLists();
  if (lists.isPending) return <ListOptionsShape />;
  const options = (lists.data?.lists ?? []).map(({ id, name, contactCount }) => ({
    id,
    name,
    note: format.number(contactCount),
  }));
  const toggle = (id: number) => onToggle(id, options.find((option) => option.id === id)?.name ?? "");
  return (
    <OptionList
      label={label}
      options={options}
      chosen={chosen}
      onToggle={toggle}
      onCreate={onCreate}
      emptyText={t(lists.isError ? "pickerFailed" : "pickerNone")}
    />
  );
}
