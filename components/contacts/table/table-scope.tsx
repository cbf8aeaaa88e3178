"use client";

import { createContext, useContext } from "react";
import type { Formats } from "@/components/formats";
import type { Translator } from "@/components/translator";

/** What cells know beside their row; a row has many, so that nothing is looked up for each of them. */
export interface TableScope {
  /** The words searched for, to be marked. */
  needles: string[];
  /** Milliseconds; the moment the ages are counted from. */
  now: number;
  firstListName: string | undefined;
  onOpen: (id: number) => void;
  t: Translator<"contacts.row">;
  labels: Translator<"labels">;
  format: Formats;
}

export const TableScopeContext = createContext<TableScope | null>(null);

export function useTableScope(): TableScope {
  const scope = useContext(TableScopeContext);
  if (!scope) throw new Error("A cell needs the table around it.");
  return scope;
}
