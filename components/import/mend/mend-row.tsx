"use client";

import { CircleCheck } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import { useIssueText } from "@/components/import/texts/use-issue-text";
import { classNames } from "@/components/ui/class-names";
import type { ImportedColumn } from "@/lib/import/import";
import type { RowReading } from "@/lib/import/rows/row-reading";
import { moveBetweenRows } from "./move-between-rows";

export const mendRowHeight = 40;

interface MendRowProps {
  /** From 0. */
  place: number;
  cells: string[];
  reading: RowReading;
  columns: ImportedColumn[];
  onType: (row: number, index: number, text: string) => void;
}

const cellShape = "h-10 border-b border-line px-1";

export function MendRow({ place, cells, reading, columns, onType }: MendRowProps) {
  const t = useTranslations("imports.mend");
  const fieldLabel = useFieldLabel([]);
  const issueText = useIssueText();
  const id = useId();
  const { row, errors, contact } = reading;
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" className={`${cellShape} pl-3.5 text-left font-normal text-ink-3 tabular-nums`}>
        {row}
      </th>
      {columns.map(({ index, header, field }) => {
        const isBad = errors.some((error) => error.field === field);
        return (
          <td key={index} className={cellShape}>
            <input
              aria-label={t("cell", { column: header || fieldLabel(field ?? ""), row })}
              aria-invalid={isBad || undefined}
              aria-describedby={isBad ? id : undefined}
              data-place={`${place}-${index}`}
              value={cells[index] ?? ""}
              onKeyDown={moveBetweenRows}
              onChange={(event) => onType(row, index, event.target.value)}
              className={classNames(
                "h-8 w-full truncate rounded-md border px-2 max-sm:text-[16px]",
                isBad
                  ? "border-transparent bg-danger-soft text-danger-text"
                  : "border-transparent bg-transparent hover:border-line-strong focus:bg-surface",
              )}
            />
          </td>
        );
      })}
      <td id={id} className={`${cellShape} px-2 text-sm`} title={errors.map(issueText).join(" ")}>
        {contact ? (
          <span className="flex items-center gap-1.5 font-[540] text-accent-text">
            <CircleCheck aria-hidden className="size-4" /> {t("ready")}
          </span>
        ) : (
          <span className="line-clamp-2 text-ink-2">{errors.map(issueText).join(" ")}</span>
        )}
      </td>
    </tr>
  );
}
