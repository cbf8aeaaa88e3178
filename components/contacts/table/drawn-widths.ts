import type { ColumnSizingState } from "@tanstack/react-table";
import type { ContactColumn } from "./contacts-features";

/**
 * The widths of all columns. Columns share the room of the table until one is given a width:
 * then all of them have the one they are drawn with.
 * @param edge anything in the table
 */
export function drawnWidths(column: ContactColumn, edge: Element): ColumnSizingState {
  const headers = [...(edge.closest("table")?.querySelectorAll<HTMLElement>("th[data-column]") ?? [])];
  const drawn = headers.map((header) => [header.dataset.column, Math.round(header.offsetWidth)] as const);
  return {
    ...column.table.atoms.columnSizing.get(),
    ...Object.fromEntries(drawn.filter(([, width]) => width > 0)),
  };
}

/** As wide as its widest text: measured in a layout that lets each column be as wide as it likes; nothing of it is painted. */
export function widestText(edge: Element): number {
  const table = edge.closest("table");
  const header = edge.closest("th");
  if (!table || !header) return 0;
  table.dataset.measuring = "";
  const width = header.offsetWidth;
  delete table.dataset.measuring;
  return width + 1;
}
