"use client";

import {
  type ColumnOrderState,
  type ColumnSizingState,
  type ColumnVisibilityState,
  functionalUpdate,
  type Updater,
} from "@tanstack/react-table";
import { createParser, parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { CustomField } from "@/lib/custom-fields";
import { readWidths, writeWidths } from "./column-widths";
import { allColumns, defaultColumns, firstColumn } from "./contacts-columns";
import type { ColumnDefinition } from "./contacts-features";

const idsParser = parseAsArrayOf(parseAsString).withDefault(defaultColumns);
const widthsParser = createParser<ColumnSizingState>({
  parse: readWidths,
  serialize: writeWidths,
  eq: (a, b) => writeWidths(a) === writeWidths(b),
}).withDefault({});

/** The columns of the table and its state of them, kept in the URL: `columns` names those shown in their order. */
export function useColumns(fields: CustomField[]) {
  const t = useTranslations("contacts.columns.names");
  const labels = useTranslations("labels");
  const columns = useMemo(() => allColumns(fields, t, labels), [fields, t, labels]);
  const [ids, setIds] = useQueryState("columns", idsParser);
  const [widths, setWidths] = useQueryState("widths", widthsParser);
  const [dragged, setDragged] = useState<ColumnSizingState | null>(null);
  const { columnOrder, columnVisibility } = useMemo(() => toState(columns, ids), [columns, ids]);
  return {
    columns,
    columnState: { columnOrder, columnVisibility, columnSizing: dragged ?? widths },
    onColumnOrderChange: (update: Updater<ColumnOrderState>) =>
      void setIds(functionalUpdate(update, columnOrder).filter((id) => columnVisibility[id])),
    onColumnVisibilityChange: (update: Updater<ColumnVisibilityState>) => {
      const next = functionalUpdate(update, columnVisibility);
      setIds(columnOrder.filter((id) => next[id]));
    },
    onColumnSizingChange: (update: Updater<ColumnSizingState>) => {
      setWidths(functionalUpdate(update, widths));
      setDragged(null);
    },
    dragTo: setDragged,
    reset: () => {
      setIds(null);
      setWidths(null);
    },
  };
}

/** The name is always shown, and always first; those that are not shown come after those that are. */
function toState(columns: ColumnDefinition[], shown: string[]) {
  const all = columns.map(({ id }) => id);
  return {
    columnOrder: [...new Set([firstColumn, ...shown, ...all])],
    columnVisibility: Object.fromEntries(all.map((id) => [id, id === firstColumn || shown.includes(id)])),
  };
}
