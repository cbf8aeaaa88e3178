"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FormAlert } from "@/components/ui/form-alert";
import { useProblemText } from "@/components/use-problem-text";
import { isOutdated } from "../bulk/deletion";
import { useBookChange } from "../use-book-change";

interface SampleRemoval {
  /** Contacts. */
  deleted: number;
  lists: number;
}

/** Says exactly what goes with the sample contacts, and removes exactly that. */
export function RemoveSampleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("contacts.sample");
  const ui = useTranslations("ui");
  const problemText = useProblemText();
  const { onSettled } = useBookChange();
  const preview = useQuery({
    queryKey: ["sample-removal"],
    queryFn: ({ signal }) => fetchJson<SampleRemoval>("/sample?dryRun=true", { method: "DELETE", signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const removal = useMutation({
    mutationFn: (expected: number) =>
      fetchJson<SampleRemoval>(`/sample?expectedCount=${expected}`, { method: "DELETE" }),
    onSuccess: ({ deleted }) => {
      toast.success(t("removed", { count: deleted }));
      onClose();
    },
    onError: (error) => isOutdated(error) && preview.refetch(),
    onSettled,
  });
  const { deleted, lists } = preview.data ?? {};
  const problem = removal.error ?? preview.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || removal.isPending || onClose()}
      title={deleted === undefined ? t("removeTitleUncounted") : t("removeTitle", { count: deleted })}
      description={lists === undefined ? t("counting") : t("removeText", { lists })}
      role="alertdialog"
    >
      {problem && (
        <div className="mt-3">
          <FormAlert>{problemText(problem)}</FormAlert>
        </div>
      )}
      <DialogActions>
        {preview.isError && <Button onClick={() => preview.refetch()}>{ui("tryAgain")}</Button>}
        <Button onClick={onClose} disabled={removal.isPending}>
          {ui("cancel")}
        </Button>
        <Button
          tone="danger"
          disabled={deleted === undefined || preview.isFetching || removal.isPending}
          onClick={() => deleted !== undefined && removal.mutate(deleted)}
        >
          {removal.isPending
            ? t("removing")
            : deleted === undefined
              ? t("removeActionUncounted")
              : t("removeAction", { count: deleted })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
