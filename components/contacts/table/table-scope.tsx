"use client";

import { createContext, useContext } from "react";

/** What cells know beside their row. */
export interface TableScope {
  /** The words searched for, to be marked. */
  needles: string[];
  /** Milliseconds; the moment the ages are counted from. */
  now: number;
  firstListName: string | undefined;
  onOpen: (id: number) => void;
}

export const TableScopeContext = createContext<TableScope>({
  needles: [],
  now: 0,
  firstListName: undefined,
  onOpen: () => {},
});

export function useTableScope(): TableScope {
  return useContext(TableScopeContext);
}
