"use client";

import { FileQuestionMark } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useImport } from "@/components/import/queries/import-query";
import { ImportSteps } from "@/components/import/steps/import-steps";
import { ReadingSkeleton } from "@/components/import/steps/reading-skeleton";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useProblemText } from "@/components/use-problem-text";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { isOpen } from "@/lib/import/status";
import { FollowedActions } from "./followed-actions";
import { FollowedBody } from "./followed-body";
import { LostConnection } from "./lost-connection";

interface ImportFollowedProps {
  id: number;
  customFields: CustomField[];
  onAgain: (file: File | null) => void;
  onColumns: () => void;
}

/** An import that lives at the server: checked, run, and what came of it. */
export function ImportFollowed({ id, customFields, onAgain, onColumns }: ImportFollowedProps) {
  const t = useTranslations("imports");
  const found = useImport(id);
  const { data: report, isLost } = found;
  return (
    <>
      <PageHeader
        title={t("title")}
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
      <ImportSteps
        step={report && !isChecking(report) ? "done" : "check"}
        isFinished={report !== undefined && (report.status === "COMPLETED" || report.status === "REVERTED")}
      />
      {isLost && <LostConnection isRunning={report?.status === "RUNNING"} />}
      {!report && !isLost && found.error && (
        <MissingImport error={found.error} onAgain={() => onAgain(null)} />
      )}
      {!report && found.isPending && <ReadingSkeleton />}
      {report && <FollowedBody report={report} customFields={customFields} />}
    </>
  );
}

/** Until it has run; an import that ended before has no numbers. */
function isChecking({ status, summary }: Import): boolean {
  return status !== "RUNNING" && (isOpen(status) || !summary);
}

function MissingImport({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const t = useTranslations("imports");
  const problemText = useProblemText();
  return (
    <EmptyState
      icon={FileQuestionMark}
      role="alert"
      title={t("missing.title")}
      actions={<Button onClick={onAgain}>{t("actions.another")}</Button>}
    >
      {problemText(error)} {t("missing.kept")}
    </EmptyState>
  );
}
