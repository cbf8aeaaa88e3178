"use client";

import { useTranslations } from "use-intl/react";
import type { Plan } from "@/components/import/draft/plan";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import { type ImportMode, importModes } from "@/lib/import/import";
import { ListTargetInput } from "./list-target-input";

interface ImportOptionsProps {
  plan: Plan;
  fileName: string;
  onPlan: (changes: Partial<Plan>) => void;
}

/** What the import does with the rows: how they are merged, and the list they join. */
export function ImportOptions({ plan, fileName, onPlan }: ImportOptionsProps) {
  const t = useTranslations("imports.options");
  return (
    <>
      <Labelled label={t("mode")}>
        <SmallSelect
          value={plan.mode}
          onChange={(event) => onPlan({ mode: event.target.value as ImportMode })}
          className="max-w-64"
        >
          {importModes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
      <ListTargetInput target={plan.list} fileName={fileName} onChange={(list) => onPlan({ list })} />
    </>
  );
}
