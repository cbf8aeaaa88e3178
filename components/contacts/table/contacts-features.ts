import {
  type Cell,
  type Column,
  type ColumnDef,
  type ColumnSizingState,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  metaHelper,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ContactRow } from "../contact-rows";

interface TableMeta {
  /** Draws the columns with these widths while an edge is under way; null gives up. Those that are set are kept. */
  dragTo: (widths: ColumnSizingState | null) => void;
}

interface ColumnLook {
  label: string;
  className?: string;
}

/**
 * What react-table does for the table. Its selection knows the rows of one page, ours is "all that match except"
 * (`selection-state.ts`). Its dragging of an edge begins at the width it has stored; ours at the one that is drawn.
 */
export const contactsFeatures = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  rowSortingFeature,
  tableMeta: metaHelper<TableMeta>(),
  columnMeta: metaHelper<ColumnLook>(),
});

type Features = typeof contactsFeatures;
export type ContactTable = ReactTable<Features, ContactRow>;
export type ColumnDefinition = ColumnDef<Features, ContactRow> & { id: string };
export type ContactColumn = Column<Features, ContactRow>;
export type ContactCell = Cell<Features, ContactRow, unknown>;

/** Columns have a look each; the types of react-table do not know that. */
export function lookOf(column: ContactColumn): ColumnLook {
  return column.columnDef.meta ?? { label: column.id };
}
