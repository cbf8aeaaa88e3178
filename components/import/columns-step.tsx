"use client";

import { useMemo } from "react";
import { useCaller } from "@/components/caller-context";
import { formatCount, formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormAlert } from "@/components/ui/form-alert";
import type { CustomField } from "@/lib/custom-fields";
import { ColumnsTable } from "./columns-table";
import { type Country, FileFacts } from "./file-facts";
import type { FileHead } from "./file-head";
import { ImportOptions } from "./import-options";
import type { ColumnTarget, Plan, Targets } from "./plan";
import { makePreview, type Preview } from "./preview";
import { PreviewTable } from "./preview-table";

interface ColumnsStepProps {
  file: File;
  head: FileHead;
  plan: Plan;
  customFields: CustomField[];
  countries: Country[];
  onPlan: (changes: Partial<Plan>) => void;
}

/** What was understood of the file: its facts, its columns, its first rows. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { file, head, plan, customFields, onPlan } = props;
  const { accountId } = useCaller();
  const preview = useMemo(
    () => makePreview(head, { plan, customFields, accountId }),
    [head, plan, customFields, accountId],
  );
  const options = <ImportOptions plan={plan} fileName={file.name} onPlan={onPlan} />;
  return (
    <>
      <Card label="File" bar={<FileFacts {...props} preview={preview} />}>
        {preview?.problem && (
          <div className="p-3">
            <FormAlert>{preview.problem}</FormAlert>
          </div>
        )}
        {preview?.kind === "table" && <TableColumns {...props} preview={preview} />}
        {!preview && (
          <p className="px-3.5 py-4 text-ink-2">
            The server reads this kind of file. Check it to see what is in it; nothing is written by a check.
          </p>
        )}
      </Card>
      <Card label="As it will be stored" bar={<PreviewBar preview={preview} head={head} options={options} />}>
        {preview && <PreviewTable preview={preview} customFields={customFields} />}
      </Card>
    </>
  );
}

function TableColumns({ preview, plan, customFields, onPlan }: ColumnsStepProps & { preview: Preview }) {
  const setTarget = (index: number, to: ColumnTarget) =>
    onPlan({ targets: { ...plan.targets, ...rememberedOf(preview), [index]: to } });
  return (
    <>
      {preview.isRemembered && (
        <p className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-2 text-sm text-ink-2">
          Columns as you chose them the last time for a file with these headers.
          <Button size="sm" tone="quiet" onClick={() => onPlan({ targets: {} })}>
            Guess them again
          </Button>
        </p>
      )}
      <ColumnsTable
        columns={preview.columns}
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

interface PreviewBarProps {
  preview: Preview | null;
  head: FileHead;
  options: React.ReactNode;
}

function PreviewBar({ preview, head, options }: PreviewBarProps) {
  return (
    <>
      <h2 className="font-[600]">{preview ? "As it will be stored" : "How it goes in"}</h2>
      <p className="flex-1 text-sm text-ink-2">{preview && sayRows(preview, head)}</p>
      {options}
    </>
  );
}

function sayRows({ rows }: Preview, { isWhole }: FileHead): string {
  const bad = rows.filter(({ contact }) => contact === null).length;
  const isAll = isWhole && rows.length < 100;
  const count = isAll ? formatCount(rows.length, "row") : `first ${formatNumber(rows.length)} rows`;
  return bad === 0 ? count : `${count} · ${formatNumber(bad)} ${bad === 1 ? "needs" : "need"} attention`;
}
