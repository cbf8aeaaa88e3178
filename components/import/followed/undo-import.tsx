"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson } from "@/components/fetch-json";
import { importsKey } from "@/components/import/queries/import-query";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import type { Import, ImportReverted } from "@/lib/import/import";

export function UndoImport({ report }: { report: Import }) {
  const t = useTranslations("imports.actions");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setIsOpen(true)}>
        <Undo2 aria-hidden className="size-4" /> {t("undo")}
      </Button>
      {isOpen && <UndoDialog report={report} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Says first, counted by the server just now, what taking the import back will do. */
export function UndoDialog({ report, onClose }: { report: Import; onClose: () => void }) {
  const t = useTranslations("imports.undo");
  const problemText = useProblemText();
  const client = useQueryClient();
  const path = `/imports/${report.importId}/revert`;
  const preview = useQuery({
    queryKey: ["import-undo", report.importId],
    queryFn: ({ signal }) =>
      fetchJson<ImportReverted>(path, { method: "POST", body: { dryRun: true }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const [isUndoing, setIsUndoing] = useState(false);
  const undo = async () => {
    setIsUndoing(true);
    const done = await fetchJson<ImportReverted>(path, { method: "POST" }).finally(() => setIsUndoing(false));
    await Promise.all([client.invalidateQueries({ queryKey: importsKey }), refreshBook(client)]);
    toast.success(t("done", { name: report.fileName }), { description: t("counts", { ...done }) });
  };
  return (
    <ConfirmDialog
      title={t("title", { name: report.fileName })}
      action={t(isUndoing ? "pending" : "action")}
      onConfirm={undo}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton className="h-16" />}
      {preview.error && (
        <span role="alert" className="text-danger-text">
          {problemText(preview.error)}
        </span>
      )}
      {preview.data && <UndoEffects effects={preview.data} listName={report.listName} />}
    </ConfirmDialog>
  );
}

function UndoEffects({ effects, listName }: { effects: ImportReverted; listName: string | null }) {
  const t = useTranslations("imports.undo");
  const format = useFormats();
  const { deleted, restored, removedFromList, kept, keptContacts } = effects;
  const names = keptContacts.slice(0, 5).map(({ fullName }) => fullName);
  const some = kept > names.length ? `${names.join(", ")}, …` : format.names(names);
  return (
    <span className="flex flex-col gap-1">
      {deleted > 0 && <span>{t("deleted", { count: deleted })}</span>}
      {restored > 0 && <span>{t("restored", { count: restored })}</span>}
      {removedFromList > 0 && <span>{t("left", { count: removedFromList, list: listName ?? "" })}</span>}
      {kept > 0 && <span>{t("kept", { count: kept, names: some })}</span>}
      {deleted + restored + removedFromList === 0 && <span>{t("nothing")}</span>}
    </span>
  );
}
