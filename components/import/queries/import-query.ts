"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { ApiProblem, fetchJson } from "@/components/fetch-json";
import type { Import } from "@/lib/import/import";
import { isActive, isOpen } from "@/lib/import/status";

export const importsKey = ["imports"] as const;
export const importKey = (id: number) => [...importsKey, "one", id] as const;

/** Milliseconds between two questions how far an import is. */
const askEvery = 600;
const askAgainAfter = 1500;

/**
 * An import as the server has it, asked again for as long as it moves. A server that cannot be reached is asked until it
 * answers: the import goes on there.
 */
export function useImport(id: number) {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => fetchJson<Import>(`/imports/${id}`, { signal }),
    staleTime: 0,
    retry: false,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return isUnreachable(error) ? askAgainAfter : false;
      return data && isActive(data.status) ? askEvery : false;
    },
  });
  const status = found.data?.status;
  const before = useRef(status);
  useEffect(() => {
    // A small import may have run between two questions: what counts is that it has ended, not that it was seen to run.
    if (status === before.current || !status) return;
    before.current = status;
    if (!isOpen(status)) refreshBook(client);
    // The list of running imports beside this page, and those it leads back to, are asked more seldom.
    client.invalidateQueries({ queryKey: importsKey, predicate: ({ queryKey }) => queryKey[1] !== "one" });
  }, [status, client]);
  return { ...found, isLost: found.error !== null && isUnreachable(found.error) };
}

/** An import whose choices the next one takes over. */
export function useLikeImport(id: number | null) {
  const found = useQuery({
    queryKey: importKey(id ?? 0),
    queryFn: ({ signal }) => fetchJson<Import>(`/imports/${id}`, { signal }),
    enabled: id !== null,
  });
  return id === null ? undefined : found.data;
}

/** Nobody answered, or only something in front of a server that is starting. */
export function isUnreachable(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}

/** What can be done to an import. */
export function useImportAction(id: number, action: "run" | "cancel") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson(`/imports/${id}/${action}`, { method: "POST" }),
    onSettled: () => void client.invalidateQueries({ queryKey: importsKey }),
  });
}
