"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { ListPage } from "@/lib/lists";
import { listsKey, listsParams } from "./lists-query";

/** All lists of the account, by name. */
export function useLists() {
  return useQuery({
    queryKey: listsKey,
    queryFn: ({ signal }) => fetchJson<ListPage>(`/contacts/list?${listsParams}`, { signal }),
  });
}
