"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { widthLimits } from "./column-widths";
import { type ContactColumn, lookOf } from "./contacts-features";
import { drawnWidths, widestText } from "./drawn-widths";
import { useEdgeDrag } from "./use-edge-drag";

const step = 16;

/** The edge of a column: dragged, or moved with the arrow keys, it sets the width; a double click fits it to its texts. */
export function ColumnHandle({ column }: { column: ContactColumn }) {
  const t = useTranslations("contacts.columns");
  const { id, table } = column;
  const set = (edge: Element, width: number) =>
    table.setColumnSizing({ ...drawnWidths(column, edge), [id]: width });
  const nudge = (event: KeyboardEvent<HTMLElement>) => {
    const edge = event.currentTarget;
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by !== undefined) set(edge, (drawnWidths(column, edge)[id] ?? 0) + by);
    else if (event.key === "Enter") set(edge, widestText(edge));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      {...useEdgeDrag(column)}
      role="separator"
      aria-orientation="vertical"
      aria-label={t("width", { name: lookOf(column).label })}
      aria-valuenow={column.getSize()}
      aria-valuemin={widthLimits.least}
      aria-valuemax={widthLimits.most}
      tabIndex={0}
      onDoubleClick={({ currentTarget }) => set(currentTarget, widestText(currentTarget))}
      onKeyDown={nudge}
      className="group/handle absolute inset-y-0 right-0 z-10 w-2.5 cursor-col-resize touch-none max-sm:hidden"
    >
      <span className="absolute inset-y-1.5 right-0 w-px bg-line-strong opacity-0 transition-opacity group-hover/header:opacity-100 group-hover/handle:w-0.5 group-hover/handle:bg-accent group-focus-visible/handle:opacity-100 group-active/handle:bg-accent" />
    </div>
  );
}
