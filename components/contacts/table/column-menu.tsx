"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuCheckboxItem, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { ContactsColumn } from "./contacts-columns";

interface ColumnMenuProps {
  all: ContactsColumn[];
  shown: ContactsColumn[];
  toggle: (id: string) => void;
  reset: () => void;
}

export function ColumnMenu({ all, shown, toggle, reset }: ColumnMenuProps) {
  const trigger = (
    <Button className="max-md:hidden">
      <Columns3 aria-hidden className="size-4 text-ink-3" /> Columns
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger} className="max-h-96 overflow-y-auto">
      <MenuLabel>Shown beside the name</MenuLabel>
      {all.slice(1).map((column) => (
        <MenuCheckboxItem
          key={column.id}
          checked={shown.includes(column)}
          onCheckedChange={() => toggle(column.id)}
        >
          {column.label}
        </MenuCheckboxItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={reset}>As at first</MenuItem>
    </Menu>
  );
}
