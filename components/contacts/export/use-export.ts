"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { useProblemText } from "@/components/use-problem-text";
import type { Selection } from "@/lib/contacts/selection";
import type { ContactExport, ExportFormat } from "@/lib/export/export";

export const formatLabels: Record<ExportFormat, string> = { csv: "CSV", xlsx: "Excel", vcf: "vCard" };

/** Has a file of the selected contacts made, waits for it, and downloads it. */
export function useExport() {
  const t = useTranslations("selection.exporting");
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async ({ selection, format }: { selection: Selection; format: ExportFormat }) => {
      const made = await fetchJson<ContactExport>("/exports/contacts", {
        method: "POST",
        body: { ...toBody(selection), format },
      });
      return untilDone(made);
    },
    onSuccess: ({ downloadUrl, contactCount }) => {
      download(downloadUrl);
      toast.success(t("done", { count: contactCount ?? 0 }), { id: "export" });
    },
    onError: (error) =>
      toast.error(error instanceof ExportFailure ? t("failed") : problemText(error), { id: "export" }),
    onMutate: () => void toast.loading(t("preparing"), { id: "export" }),
  });
}

function toBody(selection: Selection) {
  return "ids" in selection ? { contactIds: selection.ids } : selection;
}

/** The job ended without a file. */
class ExportFailure extends Error {}

const pause = 400;

async function untilDone(made: ContactExport): Promise<ContactExport> {
  let current = made;
  while (current.status === "QUEUED" || current.status === "RUNNING") {
    await new Promise((resolve) => setTimeout(resolve, pause));
    current = await fetchJson<ContactExport>(`/exports/${made.id}`);
  }
  if (current.status === "FAILED") throw new ExportFailure("The export failed.");
  return current;
}

/** By the path alone: behind a proxy the page may know the server by another name. */
function download(downloadUrl: string | null): void {
  if (!downloadUrl) return;
  const { pathname, search } = new URL(downloadUrl);
  const link = document.createElement("a");
  link.href = pathname + search;
  link.download = "";
  link.click();
}
