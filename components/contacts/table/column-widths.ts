import type { ColumnSizingState } from "@tanstack/react-table";

export const widthLimits = { least: 72, most: 800 } as const;

/** `email:320,notes:240`, as the URL keeps it; what cannot be read is left out. */
export function readWidths(text: string): ColumnSizingState {
  const entries = text.split(",").flatMap((part): [string, number][] => {
    const [, id, width] = /^([A-Za-z]\w*):(\d{1,4})$/.exec(part) ?? [];
    return id && width ? [[id, withinLimits(Number(width))]] : [];
  });
  return Object.fromEntries(entries);
}

export function writeWidths(widths: ColumnSizingState): string {
  return Object.entries(widths)
    .map(([id, width]) => `${id}:${withinLimits(width)}`)
    .join(",");
}

/** While an edge is dragged, the table holds the limits; the URL never has others. */
function withinLimits(width: number): number {
  return Math.round(Math.min(widthLimits.most, Math.max(widthLimits.least, width)));
}
