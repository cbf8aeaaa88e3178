"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { Import } from "@/lib/import/import";
import { activeStatuses, isActive, openStatuses } from "@/lib/import/status";
import { importsKey } from "./import-query";

/** An answer of `GET /imports`. */
interface ImportPage {
  imports: Import[];
  total: number;
}

export const importsPerPage = 25;

/** One page of the history; asked again for as long as an import on it moves. */
export function useImports(page: number) {
  return useQuery({
    queryKey: [...importsKey, "page", page],
    queryFn: ({ signal }) =>
      fetchJson<ImportPage>(`/imports?page=${page}&limit=${importsPerPage}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some(({ status }) => isActive(status)) ? 1500 : false,
  });
}

/**
 * Imports that are under way, of everybody in the account: asked seldom while there are none.
 * @param importId what this tab has just sent: another one is asked for at once
 */
export function useRunningImports(importId: number | null) {
  const found = useQuery({
    queryKey: [...importsKey, "running", importId],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<ImportPage>(`/imports?status=${activeStatuses}&limit=5`, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.imports.length ? 1500 : 20_000),
  });
  return found.data?.imports;
}

/** Imports under way and those that wait for somebody to run them, the latest first. */
export function useOpenImports() {
  const found = useQuery({
    queryKey: [...importsKey, "open"],
    queryFn: ({ signal }) => fetchJson<ImportPage>(`/imports?status=${openStatuses}&limit=5`, { signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some(({ status }) => isActive(status)) ? 1500 : 20_000,
  });
  return found.data?.imports ?? [];
}
