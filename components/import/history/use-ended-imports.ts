"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson } from "@/components/fetch-json";
import { toRoute } from "@/components/route";
import type { Import } from "@/lib/import/import";

/** Says when an import that was under way has ended, unless its own page shows it, and has the book asked again. */
export function useEndedImports(running: Import[] | undefined): void {
  const t = useTranslations("shell.running");
  const client = useQueryClient();
  const router = useRouter();
  const here = `${usePathname()}?id=${useSearchParams().get("id")}`;
  const before = useRef<Import[]>([]);
  useEffect(() => {
    if (!running) return;
    const ended = before.current.filter(({ importId }) =>
      running.every((report) => report.importId !== importId),
    );
    before.current = running;
    for (const { importId } of ended) {
      const path = `/import?id=${importId}`;
      if (path === here) continue;
      fetchJson<Import>(`/imports/${importId}`).then(
        (report) => {
          refreshBook(client);
          const action = { label: t("open"), onClick: () => router.push(toRoute(path)) };
          toast(t(sentenceOf(report)), { id: path, description: report.fileName, action });
        },
        // Deleted, or nobody answers: there is nothing to say of it.
        () => refreshBook(client),
      );
    }
  }, [running, here, client, router, t]);
}

function sentenceOf({ status }: Import): "done" | "checked" | "failed" | "stopped" {
  if (status === "COMPLETED") return "done";
  if (status === "CHECKED") return "checked";
  return status === "FAILED" ? "failed" : "stopped";
}
