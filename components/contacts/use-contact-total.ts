"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { ContactPage } from "@/lib/contacts/filter";
import { totalKey } from "./contact-rows";

export interface ContactTotal {
  total: number;
  priorityTotal?: number;
}

/** The exact number of contacts that match, asked beside the rows so that they never wait for it. */
export function useContactTotal(params: string) {
  return useQuery({
    queryKey: totalKey(params),
    queryFn: ({ signal }) => fetchTotal(params, signal),
    placeholderData: keepPreviousData,
  });
}

async function fetchTotal(params: string, signal: AbortSignal): Promise<ContactTotal> {
  const query = new URLSearchParams(params);
  query.set("limit", "1");
  const { total = 0, priorityTotal } = await fetchJson<ContactPage>(`/contacts?${query}`, { signal });
  return { total, priorityTotal };
}
