"use client";

import { useTranslations } from "use-intl/react";
import type { ColumnTarget, Plan, Targets } from "@/components/import/draft/plan";
import { Button } from "@/components/ui/button";
import type { CustomField } from "@/lib/custom-fields";
import { ColumnsTable } from "./columns-table";
import type { Preview } from "./preview";

interface TableColumnsProps {
  preview: Preview;
  plan: Plan;
  customFields: CustomField[];
  onPlan: (changes: Partial<Plan>) => void;
}

/** The columns with what they become; where that is remembered from the last such file, it says so. */
export function TableColumns({ preview, plan, customFields, onPlan }: TableColumnsProps) {
  const t = useTranslations("imports.columns");
  const setTarget = (index: number, to: ColumnTarget) =>
    onPlan({ targets: { ...plan.targets, ...rememberedOf(preview), [index]: to } });
  const columns = preview.columns.map((column) => ({
    ...column,
    header: column.header || t("unnamed", { number: column.index + 1 }),
  }));
  return (
    <>
      {preview.isRemembered && (
        <p className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-2 text-sm text-ink-2">
          {t("remembered")}
          <Button size="sm" tone="quiet" onClick={() => onPlan({ targets: {} })}>
            {t("guessAgain")}
          </Button>
        </p>
      )}
      <ColumnsTable
        columns={columns}
        customFields={customFields}
        country={plan.country}
        onTarget={setTarget}
      />
    </>
  );
}

/** A change to one remembered column leaves the others as they are remembered. */
function rememberedOf({ isRemembered, columns }: Preview): Targets {
  return isRemembered ? Object.fromEntries(columns.map(({ index, target }) => [index, target])) : {};
}
