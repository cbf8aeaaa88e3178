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
import { type ContactColumn, type ContactTable, lookOf } from "./contacts-features";
import { type Density, useDensity } from "./use-density";

interface ColumnMenuProps {
  table: ContactTable;
  /** Shows the columns as they are at first. */
  onReset: () => void;
}

const steps: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

export function ColumnMenu({ table, onReset }: ColumnMenuProps) {
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
      {table
        .getAllLeafColumns()
        .filter((column) => column.getCanHide())
        .map((column) => (
          <MenuCheckboxItem
            key={column.id}
            checked={column.getIsVisible()}
            onCheckedChange={(isShown) => column.toggleVisibility(isShown)}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onKeyDown={(event) => {
              const by = event.altKey ? steps[event.key] : undefined;
              if (by === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              move(column, by);
            }}
          >
            {lookOf(column).label}
          </MenuCheckboxItem>
        ))}
      <MenuItem onSelect={onReset}>{t("reset")}</MenuItem>
      <MenuSeparator />
      <MenuLabel>{t("rows")}</MenuLabel>
      <MenuRadioGroup value={density} onValueChange={(next) => setDensity(next as Density)}>
        <MenuRadioItem value="comfortable">{t("comfortable")}</MenuRadioItem>
        <MenuRadioItem value="compact">{t("compact")}</MenuRadioItem>
      </MenuRadioGroup>
    </Menu>
  );
}

/** The first column stays the first. */
function move(column: ContactColumn, by: 1 | -1): void {
  const ids = column.table.getVisibleLeafColumns().map(({ id }) => id);
  const at = column.getIndex();
  const to = Math.max(1, Math.min(at + by, ids.length - 1));
  if (at > 0) column.table.setColumnOrder(ids.toSpliced(at, 1).toSpliced(to, 0, column.id));
}
