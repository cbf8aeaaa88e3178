"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { useProblemText } from "@/components/use-problem-text";
import { refreshBook } from "../contact-rows";

/** Fills an empty book with sample contacts, and takes exactly those out again. */
export function useSample() {
  const t = useTranslations("contacts.sample");
  const problemText = useProblemText();
  const client = useQueryClient();
  const settled = {
    onSettled: () => refreshBook(client),
    onError: (error: Error) => void toast.error(problemText(error)),
  };
  const add = useMutation({
    ...settled,
    mutationFn: () => fetchJson<{ added: number }>("/sample", { method: "POST" }),
    onSuccess: ({ added }) => toast.success(t("added", { count: added })),
  });
  const remove = useMutation({
    ...settled,
    mutationFn: () => fetchJson<{ deleted: number }>("/sample", { method: "DELETE" }),
    onSuccess: ({ deleted }) => toast.success(t("removed", { count: deleted })),
  });
  return { add, remove };
}
