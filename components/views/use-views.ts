"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { View } from "@/lib/views";
import { viewsKey } from "./views-query";

export function useViews() {
  return useQuery({
    queryKey: viewsKey,
    queryFn: async ({ signal }) => (await fetchJson<{ views: View[] }>("/views", { signal })).views,
  });
}

interface SavedView {
  /** Missing for a new one. */
  id?: number;
  name: string;
  query?: string;
}

export function useSaveView(onSaved: (view: View) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: SavedView) =>
      id === undefined
        ? fetchJson<View>("/views", { method: "POST", body })
        : fetchJson<View>(`/views/${id}`, { method: "PUT", body }),
    onSuccess: async (view) => {
      await client.invalidateQueries({ queryKey: viewsKey });
      onSaved(view);
    },
  });
}
