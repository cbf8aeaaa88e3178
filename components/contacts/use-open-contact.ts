"use client";

import { useQueryState } from "nuqs";
import { useCallback } from "react";
import { wholeParser } from "@/components/whole-parser";

/** The contact open over the table, kept in the table's URL. */
export function useOpenContact(): [number | null, (id: number | null) => void] {
  const [id, setId] = useQueryState("contact", wholeParser.withOptions({ history: "push" }));
  const open = useCallback((next: number | null) => void setId(next), [setId]);
  return [id, open];
}
