"use client";

import Link from "next/link";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { chooseFile } from "@/components/import/draft/import-draft";
import { useImportDraft } from "@/components/import/draft/use-import-draft";
import { useImportAction } from "@/components/import/queries/import-query";
import { useRefusalText } from "@/components/import/texts/use-refusal-text";
import { toRoute } from "@/components/route";
import type { Translator } from "@/components/translator";
import { Button } from "@/components/ui/button";
import type { Import } from "@/lib/import/import";
import { isActive } from "@/lib/import/status";
import { canUndo } from "./can-undo";
import { UndoImport } from "./undo-import";

interface FollowedActionsProps {
  report: Import;
  isLost: boolean;
  onAgain: () => void;
  onColumns: () => void;
}

/** The one way on from where an import is, and the ways back. */
export function FollowedActions({ report, isLost, onAgain, onColumns }: FollowedActionsProps) {
  const t = useTranslations("imports.actions");
  const isAtHand = useIsAtHand(report);
  if (isActive(report.status)) return <StopImport report={report} isLost={isLost} />;
  if (report.status === "CHECKED")
    return <CheckedActions report={report} isLost={isLost} onAgain={onAgain} onColumns={onColumns} />;
  const hasContacts = canUndo(report);
  const mayMendColumns = isAtHand && !report.summary;
  return (
    <>
      {hasContacts && <UndoImport report={report} />}
      {mayMendColumns && (
        <Button tone="primary" onClick={onColumns}>
          {t("backToColumns")}
        </Button>
      )}
      <Button tone={hasContacts || mayMendColumns ? "default" : "primary"} onClick={onAgain}>
        {t("another")}
      </Button>
      {hasContacts && (
        <Button asChild tone="primary">
          <Link href={toRoute(`/contacts?importId=${report.importId}`)}>{t("see")}</Link>
        </Button>
      )}
    </>
  );
}

function StopImport({ report, isLost }: { report: Import; isLost: boolean }) {
  const t = useTranslations("imports.progress");
  const refusalText = useRefusalText();
  const cancel = useImportAction(report.importId, "cancel");
  const isRunning = report.status === "RUNNING";
  return (
    <Button
      disabled={cancel.isPending || isLost}
      onClick={() => cancel.mutate(undefined, { onError: (error) => toast.error(refusalText(error)) })}
    >
      {t(cancel.isPending ? "stopping" : isRunning ? "stopRun" : "stopCheck")}
    </Button>
  );
}

function CheckedActions({ report, isLost, onAgain, onColumns }: FollowedActionsProps) {
  const t = useTranslations("imports.actions");
  const refusalText = useRefusalText();
  const isAtHand = useIsAtHand(report);
  const cancel = useImportAction(report.importId, "cancel");
  const run = useImportAction(report.importId, "run");
  const isBusy = cancel.isPending || run.isPending || isLost;
  // What follows must not wait for this component, which is gone as soon as the import has moved on.
  const attempt = (action: Promise<unknown>, then: () => unknown) =>
    action.then(then, (error: Error) => void toast.error(refusalText(error)));
  return (
    <>
      {isAtHand ? (
        <Button tone="quiet" disabled={isBusy} onClick={() => attempt(cancel.mutateAsync(), onColumns)}>
          {t("backToColumns")}
        </Button>
      ) : (
        <Button tone="quiet" disabled={isBusy} onClick={() => attempt(cancel.mutateAsync(), onAgain)}>
          {t("discard")}
        </Button>
      )}
      <Button
        tone="primary"
        disabled={isBusy || countJoining(report) === 0}
        onClick={() => attempt(run.mutateAsync(), () => isAtHand && chooseFile(null))}
      >
        {sayRun(t, report)}
      </Button>
    </>
  );
}

/** Whether the file is still in this tab, so that its columns can be changed. */
function useIsAtHand({ importId }: Import): boolean {
  const draft = useImportDraft();
  return draft.file !== null && draft.importId === importId;
}

/** Contacts that are written, or that join the list as they are. */
function countJoining({ summary, listName, settings }: Import): number {
  const { created = 0, updated = 0, unchanged = 0, skipped = 0 } = summary ?? {};
  const matched = unchanged + (settings.mode === "CREATE" ? skipped : 0);
  return created + updated + (listName === null ? 0 : matched);
}

function sayRun(t: Translator<"imports.actions">, report: Import): string {
  const { created = 0, updated = 0 } = report.summary ?? {};
  if (created + updated > 0) return t("run", { count: created + updated });
  const joins = countJoining(report);
  return joins > 0 ? t("join", { count: joins }) : t("nothing");
}
