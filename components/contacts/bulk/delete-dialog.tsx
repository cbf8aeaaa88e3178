"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Download, TriangleAlert } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import type { Translator } from "@/components/translator";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FormAlert } from "@/components/ui/form-alert";
import { useProblemText } from "@/components/use-problem-text";
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
  const t = useTranslations("selection.deletion");
  const ui = useTranslations("ui");
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
  const staying = preview.data && preview.data.kept - matched;
  const excepted = keepsOnly ? (staying ?? 0) : "notIds" in selection ? (selection.notIds?.length ?? 0) : 0;
  const title = keepsOnly
    ? staying === undefined
      ? t("keepTitleUncounted")
      : t("keepTitle", { count: staying })
    : preview.data
      ? t("title", { count: matched })
      : t("titleUncounted");
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
        {keepsOnly && staying !== undefined && <WholeBookWarning kept={staying} />}
        <DeletionFacts
          preview={preview.data}
          excepted={excepted}
          keepsOnly={keepsOnly}
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
            {t(copy.isPending ? "copying" : "copy")}
          </Button>
          {preview.isError && <Button onClick={() => preview.refetch()}>{ui("tryAgain")}</Button>}
          <Button onClick={onClose} disabled={deletion.isPending}>
            {ui("cancel")}
          </Button>
          <Button type="submit" tone="danger" disabled={!isReady || deletion.isPending}>
            {deletion.isPending
              ? t("pending")
              : preview.data
                ? t("action", { count: matched })
                : t("actionUncounted")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function WholeBookWarning({ kept }: { kept: number }) {
  const t = useTranslations("selection.deletion");
  return (
    <p className="my-3 flex gap-2.5 rounded-md bg-danger-soft px-3 py-2.5 text-danger-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{t.rich("keepWarning", { count: kept, b: (text) => <b className="font-[620]">{text}</b> })}</span>
    </p>
  );
}

function useDeletion(selection: Selection, onDeleted: () => void, onOutdated: () => void) {
  const t = useTranslations("selection.deletion");
  const problemText = useProblemText();
  const client = useQueryClient();
  const id = useId();
  const preview = useQuery({
    // A selection may name a hundred thousand: it is no key to be compared on every letter typed.
    queryKey: ["deletion", id],
    queryFn: ({ signal }) => previewDeletion(selection, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const deletion = useMutation({
    mutationFn: (expectedCount: number) => deleteSelection(selection, expectedCount),
    onSuccess: ({ deleted, kept }: Deletion) => {
      toast.success(t("done", { count: deleted, kept }));
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
    problem:
      refused && (sayOutdated(t, refused, preview.data?.matched, deletion.variables) ?? problemText(refused)),
  };
}

/** A 409 in words: what happened meanwhile, and what would go now; null for any other problem. */
function sayOutdated(
  t: Translator<"selection.deletion">,
  error: Error,
  matched: number | undefined,
  confirmed: number | undefined,
): string | null {
  if (!isOutdated(error) || matched === undefined || confirmed === undefined) return null;
  return matched > confirmed
    ? t("moreMeanwhile", { count: matched - confirmed, matched })
    : t("lessMeanwhile", { count: confirmed - matched, matched });
}
