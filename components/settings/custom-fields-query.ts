"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { CustomField } from "@/lib/custom-fields";

export const customFieldsKey = ["custom-fields"] as const;

export function useCustomFields(first: CustomField[]) {
  return useQuery({
    queryKey: customFieldsKey,
    queryFn: async ({ signal }) =>
      (await fetchJson<{ customFields: CustomField[] }>("/custom-fields", { signal })).customFields,
    initialData: first,
  });
}
