"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { fetchJson, problemText } from "@/components/fetch-json";
import { formatCount } from "@/components/format";
import { refreshBook } from "../contact-rows";

/** Fills an empty book with sample contacts, and takes exactly those out again. */
export function useSample() {
  const client = useQueryClient();
  const settled = {
    onSettled: () => refreshBook(client),
    onError: (error: Error) => void toast.error(problemText(error)),
  };
  const add = useMutation({
    ...settled,
    mutationFn: () => fetchJson<{ added: number }>("/sample", { method: "POST" }),
    onSuccess: ({ added }) => toast.success(`Added ${formatCount(added, "sample contact")}`),
  });
  const remove = useMutation({
    ...settled,
    mutationFn: () => fetchJson<{ deleted: number }>("/sample", { method: "DELETE" }),
    onSuccess: ({ deleted }) => toast.success(`Removed ${formatCount(deleted, "sample contact")}`),
  });
  return { add, remove };
}
