"use client";

import { problemText } from "@/components/fetch-json";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/ui/error-state";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { FollowedActions } from "./followed-actions";
import { FollowedBody } from "./followed-body";
import { useImport } from "./import-query";
import { type ImportStep, ImportSteps } from "./import-steps";
import { LostConnection } from "./lost-connection";
import { ReadingSkeleton } from "./reading-skeleton";

interface ImportFollowedProps {
  id: number;
  customFields: CustomField[];
  onAgain: (file: File | null) => void;
  onColumns: () => void;
}

/** An import that lives at the server: checked, run, and what came of it. */
export function ImportFollowed({ id, customFields, onAgain, onColumns }: ImportFollowedProps) {
  const found = useImport(id);
  const { data: report, isLost } = found;
  return (
    <>
      <PageHeader
        title="Import contacts"
        actions={
          report && (
            <FollowedActions
              report={report}
              isLost={isLost}
              onAgain={() => onAgain(null)}
              onColumns={onColumns}
            />
          )
        }
      />
      <ImportSteps step={stepOf(report)} />
      {isLost && <LostConnection isRunning={report?.status === "RUNNING"} />}
      {!report && !isLost && found.error && (
        <MissingImport error={found.error} onAgain={() => onAgain(null)} />
      )}
      {!report && found.isPending && <ReadingSkeleton />}
      {report && <FollowedBody report={report} customFields={customFields} />}
    </>
  );
}

function stepOf(report: Import | undefined): ImportStep {
  if (!report) return "Check";
  const isChecking = ["QUEUED", "READING", "CHECKING", "CHECKED"].includes(report.status);
  return isChecking ? "Check" : "Done";
}

function MissingImport({ error, onAgain }: { error: Error; onAgain: () => void }) {
  return (
    <ErrorState
      title="This import is not here"
      detail={`${problemText(error)} Imports are kept for 30 days.`}
      onRetry={onAgain}
    />
  );
}
