"use client";

import { useMemo } from "react";
import { formatCount, formatNumber } from "@/components/format";
import { Card } from "@/components/ui/card";
import { FormAlert } from "@/components/ui/form-alert";
import type { CustomField } from "@/lib/custom-fields";
import { ColumnsTable } from "./columns-table";
import { type Country, FileFacts } from "./file-facts";
import { ListTargetInput } from "./list-target-input";
import type { Plan } from "./plan";
import { makePreview, type Preview } from "./preview";
import { PreviewTable } from "./preview-table";
import type { FileHead } from "./read-file-head";

interface ColumnsStepProps {
  file: File;
  head: FileHead;
  plan: Plan;
  customFields: CustomField[];
  countries: Country[];
  onPlan: (changes: Partial<Plan>) => void;
}

/** What was understood of the file: its facts, its columns, its first rows. */
export function ColumnsStep({ file, head, plan, customFields, countries, onPlan }: ColumnsStepProps) {
  const { text } = head;
  const preview = useMemo(
    () => (text ? makePreview(text.rows, plan, customFields) : null),
    [text, plan, customFields],
  );
  const facts = (
    <FileFacts
      file={file}
      head={head}
      hasHeader={preview?.hasHeader ?? true}
      plan={plan}
      countries={countries}
      onPlan={onPlan}
    />
  );
  const target = (
    <ListTargetInput target={plan.list} fileName={file.name} onChange={(list) => onPlan({ list })} />
  );
  if (!preview) {
    return (
      <Card label="File" bar={facts}>
        <div className="flex flex-wrap items-center justify-between gap-3 px-3.5 py-4">
          <p className="text-ink-2">
            This file is read by the server: check it to see what is in it. Nothing is written by a check.
          </p>
          {target}
        </div>
      </Card>
    );
  }
  const setTarget = (index: number, to: Plan["targets"][number]) =>
    onPlan({ targets: { ...plan.targets, [index]: to } });
  return (
    <>
      <Card label="Columns" bar={facts}>
        {preview.problem && (
          <div className="p-3">
            <FormAlert>{preview.problem}</FormAlert>
          </div>
        )}
        <ColumnsTable columns={preview.columns} customFields={customFields} onTarget={setTarget} />
      </Card>
      <Card
        label="As it will be stored"
        bar={<PreviewBar preview={preview} isWhole={text?.isWhole ?? false} target={target} />}
      >
        <PreviewTable preview={preview} customFields={customFields} />
      </Card>
    </>
  );
}

function PreviewBar({
  preview,
  isWhole,
  target,
}: {
  preview: Preview;
  isWhole: boolean;
  target: React.ReactNode;
}) {
  const bad = preview.rows.filter((row) => row.contact === null).length;
  const count = isWhole
    ? formatCount(preview.rows.length, "row")
    : `first ${formatNumber(preview.rows.length)} rows`;
  return (
    <>
      <h2 className="font-[600]">As it will be stored</h2>
      <p className="flex-1 text-sm text-ink-2">
        {count}
        {bad > 0 && ` · ${formatNumber(bad)} ${bad === 1 ? "needs" : "need"} attention`}
      </p>
      {target}
    </>
  );
}
