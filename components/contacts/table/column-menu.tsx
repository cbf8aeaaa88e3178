"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuCheckboxItem,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from "@/components/ui/menu";
import type { ContactsColumn } from "./contacts-columns";
import { type Density, useDensity } from "./use-density";

interface ColumnMenuProps {
  all: ContactsColumn[];
  shown: ContactsColumn[];
  toggle: (id: string) => void;
  reset: () => void;
}

export function ColumnMenu({ all, shown, toggle, reset }: ColumnMenuProps) {
  const [density, setDensity] = useDensity();
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
      <MenuItem onSelect={reset}>As at first</MenuItem>
      <MenuSeparator />
      <MenuLabel>Rows</MenuLabel>
      <MenuRadioGroup value={density} onValueChange={(next) => setDensity(next as Density)}>
        <MenuRadioItem value="comfortable">Comfortable</MenuRadioItem>
        <MenuRadioItem value="compact">Compact</MenuRadioItem>
      </MenuRadioGroup>
    </Menu>
  );
}
