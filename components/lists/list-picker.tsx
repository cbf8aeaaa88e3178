"use client";

import { useTranslations } from "use-intl/react";
import { OptionList } from "@/components/ui/option-list";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import { useLists } from "./use-lists";

interface ListPickerProps {
  label: string;
  chosen: number[];
  onToggle: (id: number, name: string) => void;
  onCreate?: (name: string) => void;
  /** Only these lists are offered. */
  only?: number[];
}

export function ListPicker({ label, chosen, onToggle, onCreate, only }: ListPickerProps) {
  const t = useTranslations("lists");
  const format = useFormats();
  const lists = useLists();
  if (lists.isPending) return <Skeleton className="m-1 h-24 w-60" />;
  const offered = (lists.data?.lists ?? []).filter((list) => !only || only.includes(list.id));
  const options = offered.map(({ id, name, contactCount }) => ({
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
