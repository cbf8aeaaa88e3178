"use client";

import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { CustomField } from "@/lib/custom-fields";
import { allColumns, type ContactsColumn, defaultColumns } from "./contacts-columns";

const parser = parseAsArrayOf(parseAsString).withDefault(defaultColumns);

/** The columns shown, kept in the URL; the name is always the first of them. */
export function useColumns(fields: CustomField[]) {
  const all = useMemo(() => allColumns(fields), [fields]);
  const [ids, setIds] = useQueryState("columns", parser);
  const shown = useMemo(() => {
    const found = ids.flatMap((id) => all.find((column) => column.id === id && id !== "fullName") ?? []);
    return [all[0], ...found] as ContactsColumn[];
  }, [all, ids]);
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    setIds(isDefault(next) ? null : next);
  };
  return { all, shown, toggle, reset: () => setIds(null) };
}

function isDefault(ids: string[]): boolean {
  return ids.join() === defaultColumns.join();
}
