"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "use-intl/react";
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
  move: (id: string, by: 1 | -1) => void;
  reset: () => void;
}

const steps: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

export function ColumnMenu({ all, shown, toggle, move, reset }: ColumnMenuProps) {
  const t = useTranslations("contacts.columns");
  const [density, setDensity] = useDensity();
  const trigger = (
    <Button className="max-md:hidden">
      <Columns3 aria-hidden className="size-4 text-ink-3" /> {t("button")}
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger} className="max-h-[min(36rem,75vh)] overflow-y-auto">
      <MenuLabel>{t("hint")}</MenuLabel>
      {[...shown.slice(1), ...all.slice(1).filter((column) => !shown.includes(column))].map((column) => (
        <MenuCheckboxItem
          key={column.id}
          checked={shown.includes(column)}
          onCheckedChange={() => toggle(column.id)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={(event) => {
            const by = event.altKey ? steps[event.key] : undefined;
            if (by === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            move(column.id, by);
          }}
        >
          {column.label}
        </MenuCheckboxItem>
      ))}
      <MenuItem onSelect={reset}>{t("reset")}</MenuItem>
      <MenuSeparator />
      <MenuLabel>{t("rows")}</MenuLabel>
      <MenuRadioGroup value={density} onValueChange={(next) => setDensity(next as Density)}>
        <MenuRadioItem value="comfortable">{t("comfortable")}</MenuRadioItem>
        <MenuRadioItem value="compact">{t("compact")}</MenuRadioItem>
      </MenuRadioGroup>
    </Menu>
  );
}
