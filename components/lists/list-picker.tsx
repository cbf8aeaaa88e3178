"use client";

import { formatNumber } from "@/components/format";
import { OptionList } from "@/components/ui/option-list";
import { Skeleton } from "@/components/ui/skeleton";
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
  const lists = useLists();
  if (lists.isPending) return <Skeleton className="m-1 h-24 w-60" />;
  const offered = (lists.data?.lists ?? []).filter((list) => !only || only.includes(list.id));
  const options = offered.map(({ id, name, contactCount }) => ({
    id,
    name,
    note: formatNumber(contactCount),
  }));
  const toggle = (id: number) => onToggle(id, options.find((option) => option.id === id)?.name ?? "");
  return (
    <OptionList
      label={label}
      options={options}
      chosen={chosen}
      onToggle={toggle}
      onCreate={onCreate}
      emptyText={lists.isError ? "The lists could not be loaded." : "No list of this name."}
    />
  );
}
