"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import { importKey } from "@/components/import/queries/import-query";
import type { Import, RejectPage } from "@/lib/import/import";
import type { RowMend } from "@/lib/import/rows/mend-row";

/** As many rows as one call mends. */
export const mostMendedRows = 1000;

const rejectsKey = (id: number) => ["import-rejects", id] as const;

/** The first rows of a checked import that cannot go in. */
export function useRejects(id: number) {
  return useQuery({
    queryKey: rejectsKey(id),
    queryFn: ({ signal }) => fetchJson<RejectPage>(`/imports/${id}/rows?limit=${mostMendedRows}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Puts mended rows in the place of the old ones; the numbers of the check follow. */
export function useMending(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rows: RowMend[]) =>
      fetchJson<Import>(`/imports/${id}/rows`, { method: "PATCH", body: { rows } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rejectsKey(id) });
      await client.invalidateQueries({ queryKey: importKey(id) });
    },
  });
}
