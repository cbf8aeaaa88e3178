"use client";

import { useTranslations } from "use-intl/react";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import type { CustomField } from "@/lib/custom-fields";
import type { ImportedColumn } from "@/lib/import/import";

interface MendHeaderProps {
  columns: ImportedColumn[];
  customFields: CustomField[];
}

const headShape =
  "sticky top-0 z-10 h-[34px] border-b border-line-strong bg-surface px-2 text-left text-sm font-[540] text-ink-3 truncate";

/** Numbers and addresses must be seen whole to be mended. */
const widths: Record<string, string> = { phoneNumber: "w-44", email: "w-60", isTest: "w-24", gender: "w-24" };

export function MendHeader({ columns, customFields }: MendHeaderProps) {
  const t = useTranslations("imports");
  const fieldLabel = useFieldLabel(customFields);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={`${headShape} w-16 pl-3.5`}>
          {t("stored.row")}
        </th>
        {columns.map(({ index, field }) => (
          <th key={index} scope="col" className={`${headShape} ${widths[field ?? ""] ?? ""}`}>
            {fieldLabel(field ?? "")}
          </th>
        ))}
        <th scope="col" className={`${headShape} w-72`}>
          {t("mend.state")}
        </th>
      </tr>
    </thead>
  );
}
