"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson, problemText } from "@/components/fetch-json";
import { formatCount } from "@/components/format";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import type { Import, ImportReverted } from "@/lib/import/import";
import { importsKey } from "./import-query";

export function UndoImport({ report }: { report: Import }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setIsOpen(true)}>
        <Undo2 aria-hidden className="size-4" /> Undo…
      </Button>
      {isOpen && <UndoDialog report={report} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Says first, counted by the server just now, what taking the import back will do. */
export function UndoDialog({ report, onClose }: { report: Import; onClose: () => void }) {
  const client = useQueryClient();
  const path = `/imports/${report.importId}/revert`;
  const preview = useQuery({
    queryKey: ["import-undo", report.importId],
    queryFn: ({ signal }) =>
      fetchJson<ImportReverted>(path, { method: "POST", body: { dryRun: true }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const undo = async () => {
    const done = await fetchJson<ImportReverted>(path, { method: "POST" });
    await Promise.all([client.invalidateQueries({ queryKey: importsKey }), refreshBook(client)]);
    toast.success(`${report.fileName} was undone`, { description: sayUndone(done) });
  };
  return (
    <ConfirmDialog
      title={`Undo the import of ${report.fileName}?`}
      action="Undo the import"
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
  const { deleted, restored, removedFromList, kept, keptContacts } = effects;
  const format = useFormats();
  const names = keptContacts.slice(0, 5).map(({ fullName }) => fullName);
  return (
    <span className="flex flex-col gap-1">
      {deleted > 0 && <span>{formatCount(deleted, "contact")} that it created will be deleted.</span>}
      {restored > 0 && (
        <span>{formatCount(restored, "contact")} will have the values from before again.</span>
      )}
      {removedFromList > 0 && (
        <span>
          {formatCount(removedFromList, "contact")} will leave the list {listName}.
        </span>
      )}
      {kept > 0 && (
        <span>
          {formatCount(kept, "contact")} {kept === 1 ? "was" : "were"} changed since and{" "}
          {kept === 1 ? "stays" : "stay"} as
          {kept === 1 ? " it is" : " they are"}: {format.names(names)}
          {kept > names.length && ", …"}
        </span>
      )}
      {deleted + restored + removedFromList === 0 && <span>There is nothing left to undo.</span>}
    </span>
  );
}

function sayUndone({ deleted, restored, kept }: ImportReverted): string {
  const parts = [
    `${formatCount(deleted, "contact")} deleted`,
    `${formatCount(restored, "contact")} restored`,
  ];
  if (kept > 0) parts.push(`${formatCount(kept, "contact")} left as changed since`);
  return parts.join(", ");
}
