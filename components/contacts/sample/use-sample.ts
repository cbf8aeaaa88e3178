"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { useBookChange } from "../use-book-change";

/** Fills an empty book with sample contacts. */
export function useSample() {
  const t = useTranslations("contacts.sample");
  const change = useBookChange();
  const add = useMutation({
    ...change,
    mutationFn: () => fetchJson<{ added: number }>("/sample", { method: "POST" }),
    onSuccess: ({ added }) => toast.success(t("added", { count: added })),
  });
  return { add };
}
