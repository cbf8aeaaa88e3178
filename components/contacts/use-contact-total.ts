"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { ContactPage } from "@/lib/contacts/filter";
import { totalKey } from "./contact-rows";

export interface ContactTotal {
  total: number;
  priorityTotal?: number;
}

/** Milliseconds a text stands before what holds it is counted: on a million contacts a count takes a core for long. */
const pause = 300;

/** The exact number of contacts that match, asked beside the rows so that they never wait for it. */
export function useContactTotal(params: string) {
  return useQuery({
    queryKey: totalKey(params),
    queryFn: async ({ signal }) => {
      if (params.includes("search=")) await settle(signal);
      return fetchTotal(params, signal);
    },
    placeholderData: keepPreviousData,
  });
}

async function fetchTotal(params: string, signal: AbortSignal): Promise<ContactTotal> {
  const query = new URLSearchParams(params);
  query.set("limit", "1");
  const { total = 0, priorityTotal } = await fetchJson<ContactPage>(`/contacts?${query}`, { signal });
  return { total, priorityTotal };
}

/** Nobody waits for the number of a text that is still being typed; its rows need the time. */
function settle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
