"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Download, TriangleAlert } from "lucide-react";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { problemText } from "@/components/fetch-json";
import { formatCount, formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FormAlert } from "@/components/ui/form-alert";
import type { Selection } from "@/lib/contacts/selection";
import { refreshBook } from "../contact-rows";
import { useExport } from "../export/use-export";
import {
  type Deletion,
  deleteSelection,
  isNumberTyped,
  isOutdated,
  needsTyping,
  previewDeletion,
} from "./deletion";
import { DeletionFacts } from "./deletion-facts";

interface DeleteDialogProps {
  selection: Selection;
  /** Everybody else goes: the selection excepts those that were chosen to stay. */
  keepsOnly?: boolean;
  onClose: () => void;
  onDeleted: () => void;
}

/** Says exactly what would go, and deletes exactly that: the server refuses when the number no longer holds. */
export function DeleteDialog({ selection, keepsOnly = false, onClose, onDeleted }: DeleteDialogProps) {
  const [typed, setTyped] = useState("");
  const { preview, deletion, problem } = useDeletion(selection, onDeleted, () => setTyped(""));
  const copy = useExport();
  const matched = preview.data?.matched ?? 0;
  const mustType = needsTyping(selection, matched);
  const isReady = matched > 0 && !preview.isFetching && (!mustType || isNumberTyped(typed, matched));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !deletion.isPending) deletion.mutate(matched);
  };
  const excepted = "exceptIds" in selection ? selection.exceptIds.length : 0;
  const title = keepsOnly
    ? `Keep only ${formatNumber(excepted)} and delete everybody else?`
    : preview.data
      ? `Delete ${formatCount(matched, "contact")}?`
      : "Delete contacts?";
  return (
    <Dialog
      open
      onOpenChange={(open) => open || deletion.isPending || onClose()}
      title={title}
      role="alertdialog"
    >
      <form onSubmit={submit}>
        {problem && (
          <div className="mt-3">
            <FormAlert>{problem}</FormAlert>
          </div>
        )}
        {keepsOnly && <WholeBookWarning kept={excepted} />}
        <DeletionFacts
          preview={preview.data}
          excepted={excepted}
          mustType={mustType}
          typed={typed}
          onType={setTyped}
        />
        <DialogActions>
          <Button
            className="mr-auto"
            disabled={copy.isPending || matched === 0}
            onClick={() => copy.mutate({ selection, format: "csv" })}
          >
            <Download aria-hidden className="size-4 text-ink-3" />
            {copy.isPending ? "Preparing…" : "Download a copy first"}
          </Button>
          {preview.isError && <Button onClick={() => preview.refetch()}>Try again</Button>}
          <Button onClick={onClose} disabled={deletion.isPending}>
            Cancel
          </Button>
          <Button type="submit" tone="danger" disabled={!isReady || deletion.isPending}>
            {deletion.isPending ? "Deleting…" : `Delete ${preview.data ? formatNumber(matched) : ""}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function WholeBookWarning({ kept }: { kept: number }) {
  return (
    <p className="my-3 flex gap-2.5 rounded-md bg-danger-soft px-3 py-2.5 text-danger-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <b className="font-[620]">This empties the whole book but for {formatCount(kept, "contact")}.</b> Also
        contacts that the filter does not show are deleted.
      </span>
    </p>
  );
}

function useDeletion(selection: Selection, onDeleted: () => void, onOutdated: () => void) {
  const client = useQueryClient();
  const preview = useQuery({
    queryKey: ["deletion", selection],
    queryFn: ({ signal }) => previewDeletion(selection, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const deletion = useMutation({
    mutationFn: (expectedCount: number) => deleteSelection(selection, expectedCount),
    onSuccess: (done) => {
      toast.success(sayDone(done));
      onDeleted();
    },
    onError: (error) => {
      if (!isOutdated(error)) return;
      onOutdated();
      preview.refetch();
    },
    onSettled: () => refreshBook(client),
  });
  const refused = deletion.error ?? preview.error;
  return {
    preview,
    deletion,
    problem: refused && sayProblem(refused, preview.data?.matched, deletion.variables),
  };
}

function sayDone({ deleted, kept }: Deletion): string {
  return `Deleted ${formatCount(deleted, "contact")}. ${formatNumber(kept)} ${kept === 1 ? "stays" : "stay"}.`;
}

/** A 409 in words: what happened meanwhile, and what would go now. */
function sayProblem(error: Error, matched: number | undefined, confirmed: number | undefined): string {
  if (!isOutdated(error) || matched === undefined || confirmed === undefined) return problemText(error);
  const [more, less] = [matched - confirmed, confirmed - matched];
  const happened =
    more > 0
      ? `${formatCount(more, "contact was", "contacts were")} added meanwhile`
      : `${formatCount(less, "contact has", "contacts have")} gone meanwhile`;
  return `Nothing was deleted. ${happened}: ${formatNumber(matched)} would go. Check and confirm again.`;
}
