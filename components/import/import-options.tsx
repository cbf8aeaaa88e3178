"use client";

import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import { type ImportMode, importModes } from "@/lib/import/import";
import { ListTargetInput } from "./list-target-input";
import type { Plan } from "./plan";

const modeLabels: Record<ImportMode, string> = {
  CREATE_UPDATE: "add new and update known contacts",
  CREATE: "add new contacts only",
  UPDATE: "update known contacts only",
};

interface ImportOptionsProps {
  plan: Plan;
  fileName: string;
  onPlan: (changes: Partial<Plan>) => void;
}

/** What the import does with the rows: how they are merged, and the list they join. */
export function ImportOptions({ plan, fileName, onPlan }: ImportOptionsProps) {
  return (
    <>
      <Labelled label="Import to">
        <SmallSelect
          value={plan.mode}
          onChange={(event) => onPlan({ mode: event.target.value as ImportMode })}
          className="max-w-64"
        >
          {importModes.map((mode) => (
            <option key={mode} value={mode}>
              {modeLabels[mode]}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
      <ListTargetInput target={plan.list} fileName={fileName} onChange={(list) => onPlan({ list })} />
    </>
  );
}
