"use client";

import { type RefObject, useState } from "react";
import { type ColumnWidths, withinLimits } from "./column-widths";

export interface ColumnResizing {
  /** As stored, or as they are being dragged. */
  widths: ColumnWidths;
  /** Another width for a column, while it is dragged; every other stays as it is drawn. */
  drag: (id: string, width: number) => void;
  /** Keeps what was dragged to. */
  keep: () => void;
  /** Drops what was dragged to. */
  drop: () => void;
  set: (id: string, width: number) => void;
  /** As wide as its widest text. */
  fit: (id: string) => void;
}

/** Columns share the room of the table until one is given a width: then all of them have one. */
export function useColumnWidths(
  table: RefObject<HTMLTableElement | null>,
  stored: ColumnWidths,
  store: (widths: ColumnWidths) => void,
): ColumnResizing {
  const [live, setLive] = useState<ColumnWidths | null>(null);
  const withWidth = (id: string, width: number) => ({
    ...stored,
    ...drawnWidths(table.current),
    [id]: withinLimits(width),
  });
  return {
    widths: live ?? stored,
    drag: (id, width) => setLive(withWidth(id, width)),
    keep: () => {
      if (live) store(live);
      setLive(null);
    },
    drop: () => setLive(null),
    set: (id, width) => store(withWidth(id, width)),
    fit: (id) => store(withWidth(id, widestOf(table.current, id))),
  };
}

function drawnWidths(table: HTMLTableElement | null): ColumnWidths {
  const headers = [...(table?.querySelectorAll<HTMLElement>("th[data-column]") ?? [])];
  const drawn = headers.map((header) => [header.dataset.column, Math.round(header.offsetWidth)] as const);
  return Object.fromEntries(drawn.filter(([, width]) => width > 0));
}

/** Measured in a layout that lets each column be as wide as it likes; nothing of it is painted. */
function widestOf(table: HTMLTableElement | null, id: string): number {
  const header = table?.querySelector<HTMLElement>(`th[data-column="${CSS.escape(id)}"]`);
  if (!table || !header) return 0;
  table.dataset.measuring = "";
  const width = header.offsetWidth;
  delete table.dataset.measuring;
  return width + 1;
}
