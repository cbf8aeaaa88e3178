"use client";

import { functionalUpdate, type SortingState, type Updater, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import type { SortField } from "@/lib/contacts/fields";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactRow } from "../contact-rows";
import type { ContactsView } from "../contacts-view";
import type { ChangeView } from "../use-contacts-view";
import { widthLimits } from "./column-widths";
import { type ContactTable, contactsFeatures } from "./contacts-features";
import { useColumns } from "./use-columns";

const noRows: ContactRow[] = [];
const defaultColumn = { minSize: widthLimits.least, maxSize: widthLimits.most };

/** The table over one page of rows as the server sorted them; all of its state is read from the URL and written to it. */
export function useContactsTable(
  fields: CustomField[],
  rows: ContactRow[] | undefined,
  view: ContactsView,
  change: ChangeView,
): { table: ContactTable; resetColumns: () => void } {
  const { columns, columnState, dragTo, reset, ...onColumnChanges } = useColumns(fields);
  const { sorting, onSortingChange } = useSorting(view, change);
  const meta = useMemo(() => ({ dragTo }), [dragTo]);
  const table = useTable({
    meta,
    features: contactsFeatures,
    columns,
    defaultColumn,
    data: rows ?? noRows,
    getRowId,
    state: { ...columnState, sorting },
    ...onColumnChanges,
    onSortingChange,
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    sortDescFirst: false,
  });
  return { table, resetColumns: reset };
}

/** One column at a time, never none. */
function useSorting({ sortBy, sortOrder }: ContactsView, change: ChangeView) {
  const sorting = useMemo(() => [{ id: sortBy, desc: sortOrder === "desc" }], [sortBy, sortOrder]);
  const onSortingChange = (update: Updater<SortingState>) => {
    const [first] = functionalUpdate(update, sorting);
    if (first) change({ sortBy: first.id as SortField, sortOrder: first.desc ? "desc" : "asc" });
  };
  return { sorting, onSortingChange };
}

const getRowId = (row: ContactRow) => String(row.id);
