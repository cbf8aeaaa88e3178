"use client";

import { useQueryState } from "nuqs";
import { useCallback } from "react";
import { idParser } from "@/components/link-parsers";

/** The contact open over the table, kept in the table's URL. */
export function useOpenContact(): [number | null, (id: number | null) => void] {
  const [id, setId] = useQueryState("contact", idParser.withOptions({ history: "push" }));
  const open = useCallback((next: number | null) => void setId(next), [setId]);
  return [id, open];
}
