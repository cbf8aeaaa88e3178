"use client";

import { useTranslations } from "use-intl/react";
import type { Plan } from "@/components/import/draft/plan";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import type { TableRow } from "@/lib/import/table";

interface HeaderRowSelectProps {
  rows: TableRow[];
  /** From 1; 0 for none. */
  headerRow: number;
  onPlan: (changes: Partial<Plan>) => void;
}

/** A header stands among the first ten rows, below what a file says of itself. */
const mostChoices = 10;

export function HeaderRowSelect({ rows, headerRow, onPlan }: HeaderRowSelectProps) {
  const t = useTranslations("imports.file");
  return (
    <Labelled label={t("headers")}>
      <SmallSelect
        value={headerRow}
        onChange={(event) => onPlan({ headerRow: Number(event.target.value), targets: undefined })}
        className="max-w-52"
      >
        <option value={0}>{t("noHeaders")}</option>
        {rows.slice(0, mostChoices).map(({ row, cells }) => (
          <option key={row} value={row}>
            {t("headerRow", { row, cells: beginningOf(cells) })}
          </option>
        ))}
      </SmallSelect>
    </Labelled>
  );
}

function beginningOf(cells: string[]): string {
  return cells
    .filter((cell) => cell.trim() !== "")
    .join(", ")
    .slice(0, 60);
}
