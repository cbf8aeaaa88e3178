"use client";

import { useTranslations } from "use-intl/react";
import type { ColumnTarget } from "@/components/import/draft/plan";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { PreviewColumn } from "./preview";
import { TargetSelect } from "./target-select";

interface ColumnsTableProps {
  columns: PreviewColumn[];
  customFields: CustomField[];
  country: string;
  onTarget: (index: number, target: ColumnTarget) => void;
}

const shownSamples = 4;
const headShape = "h-[34px] border-b border-line-strong px-3.5 text-left text-sm font-[540] text-ink-3";
const cellShape = "h-10 border-b border-line px-3.5 group-last:border-0";

/** Every column with what it becomes, to be looked at and changed. */
export function ColumnsTable({ columns, customFields, country, onTarget }: ColumnsTableProps) {
  const t = useTranslations("imports.columns");
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${headShape} w-[26%] max-sm:w-[38%]`}>
            {t("column")}
          </th>
          <th scope="col" className={`${headShape} max-sm:hidden`}>
            {t("values")}
          </th>
          <th scope="col" className={`${headShape} w-[42%] max-sm:w-auto`}>
            {t("becomes")}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.index} className="group">
            <th scope="row" title={column.header} className={`${cellShape} text-left font-[600]`}>
              <span className="block truncate">{column.header}</span>
              <span className="block truncate text-sm font-normal text-ink-3 sm:hidden">
                {column.samples[0]}
              </span>
            </th>
            <td className={`${cellShape} truncate text-ink-3 max-sm:hidden`}>
              {column.samples.slice(0, shownSamples).join(" · ") || t("nothing")}
            </td>
            <td className={`${cellShape} py-1.5`}>
              <TargetSelect
                column={column}
                customFields={customFields}
                country={country as CountryCode}
                onTarget={(target) => onTarget(column.index, target)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
