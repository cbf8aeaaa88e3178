"use client";

import dynamic from "next/dynamic";
import { problemText } from "@/components/fetch-json";
import { PageHeader } from "@/components/shell/page-header";
import { FormAlert } from "@/components/ui/form-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { CustomField } from "@/lib/custom-fields";
import { AppError } from "@/lib/errors";
import { DropZone } from "./drop-zone";
import type { Country } from "./file-facts";
import { ImportActions } from "./import-actions";
import { ImportReport } from "./import-report";
import { ImportSteps } from "./import-steps";
import { UploadProgress } from "./upload-progress";
import { type ImportWizard, useImportWizard } from "./use-import-wizard";

const ColumnsStep = dynamic(() => import("./columns-step").then((module) => module.ColumnsStep), {
  ssr: false,
  loading: ReadingSkeleton,
});

interface ImportScreenProps {
  customFields: CustomField[];
  countries: Country[];
}

export function ImportScreen({ customFields, countries }: ImportScreenProps) {
  const wizard = useImportWizard(customFields);
  const { file, problem } = wizard;
  return (
    <DropZone
      hasFile={file !== null}
      onFile={wizard.start}
      header={
        <>
          <PageHeader title="Import contacts" actions={<ImportActions wizard={wizard} />} />
          <ImportSteps step={wizard.step} />
        </>
      }
    >
      {problem && (
        <div className="mx-5 mb-3.5 max-sm:mx-3">
          <FormAlert>{problem instanceof AppError ? problem.message : problemText(problem)}</FormAlert>
        </div>
      )}
      <StepBody wizard={wizard} customFields={customFields} countries={countries} />
    </DropZone>
  );
}

function StepBody({ wizard, customFields, countries }: ImportScreenProps & { wizard: ImportWizard }) {
  const { file, head, plan, sent, checked, done, isChecking, isRunning } = wizard;
  if (isChecking || isRunning)
    return <UploadProgress sent={sent} label={isChecking ? "Checking every row" : "Importing"} />;
  const report = done ?? checked;
  if (report) return <ImportReport report={report} isCheck={!done} customFields={customFields} />;
  if (head.isError) return null;
  if (!head.data || !file) return <ReadingSkeleton />;
  return (
    <ColumnsStep
      file={file}
      head={head.data}
      plan={plan}
      customFields={customFields}
      countries={countries}
      onPlan={wizard.changePlan}
    />
  );
}

function ReadingSkeleton() {
  return (
    <div role="status" aria-label="Reading the file" className="mx-5 flex flex-col gap-2.5 max-sm:mx-3">
      <Skeleton className="h-12 rounded-lg" />
      <Skeleton className="h-64 rounded-lg" />
    </div>
  );
}
