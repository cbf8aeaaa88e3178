"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { widthLimits } from "./column-widths";
import type { ContactsColumn } from "./contacts-columns";
import type { ColumnResizing } from "./use-column-widths";

interface ColumnHandleProps {
  column: ContactsColumn;
  resizing: ColumnResizing;
}

const step = 16;

/** The edge of a column: dragged, or moved with the arrow keys, it sets the width; a double click fits it to its texts. */
export function ColumnHandle({ column, resizing }: ColumnHandleProps) {
  const t = useTranslations("contacts.columns");
  const { id, label } = column;
  const from = useRef<{ x: number; width: number } | null>(null);
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: drawnWidth(event.currentTarget) };
  };
  const move = (event: PointerEvent) => {
    if (from.current) resizing.drag(id, from.current.width + event.clientX - from.current.x);
  };
  const release = () => {
    from.current = null;
    resizing.keep();
  };
  const nudge = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by !== undefined) resizing.set(id, drawnWidth(event.currentTarget) + by);
    else if (event.key === "Enter") resizing.fit(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t("width", { name: label })}
      aria-valuenow={resizing.widths[id] ?? column.width}
      aria-valuemin={widthLimits.least}
      aria-valuemax={widthLimits.most}
      tabIndex={0}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        from.current = null;
        resizing.drop();
      }}
      onDoubleClick={() => resizing.fit(id)}
      onKeyDown={nudge}
      className="group/handle absolute inset-y-0 right-0 z-10 w-2.5 cursor-col-resize touch-none max-sm:hidden"
    >
      <span className="absolute inset-y-1.5 right-0 w-px bg-line-strong opacity-0 transition-opacity group-hover/header:opacity-100 group-hover/handle:w-0.5 group-hover/handle:bg-accent group-focus-visible/handle:opacity-100 group-active/handle:bg-accent" />
    </div>
  );
}

function drawnWidth(handle: HTMLElement): number {
  return handle.closest("th")?.offsetWidth ?? 0;
}
