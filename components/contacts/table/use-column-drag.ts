"use client";

import { type MouseEvent, type PointerEvent, useRef, useState } from "react";

/** A header under way: which, and before which it would be put; null for the end. */
export interface ColumnDrag {
  id: string;
  before: string | null;
}

/** Pixels the pointer moves before a press is a drag and no longer a click that sorts. */
const threshold = 6;

/**
 * Puts columns into another order by dragging their headers. The first column stays where it is.
 * @returns `dragging`, to draw it, and what the row of headers listens to
 */
export function useColumnDrag(ids: string[], onOrder: (ids: string[]) => void) {
  const [dragging, setDragging] = useState<ColumnDrag | null>(null);
  const pressed = useRef<{ id: string; x: number } | null>(null);
  const wasDrag = useRef(false);
  const press = (event: PointerEvent<HTMLElement>) => {
    const id = columnAt(event.target as Element);
    wasDrag.current = false;
    if (event.button !== 0 || event.pointerType === "touch" || !id || id === ids[0]) return;
    pressed.current = { id, x: event.clientX };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!pressed.current) return;
    const { id, x } = pressed.current;
    if (!wasDrag.current && Math.abs(event.clientX - x) < threshold) return;
    if (!wasDrag.current) event.currentTarget.setPointerCapture(event.pointerId);
    wasDrag.current = true;
    setDragging({ id, before: findPlace(event.currentTarget, event.clientX) });
  };
  const release = () => {
    pressed.current = null;
    if (!dragging) return;
    setDragging(null);
    onOrder(reorder(ids, dragging));
  };
  const cancel = () => {
    pressed.current = null;
    setDragging(null);
  };
  const swallowClick = (event: MouseEvent) => {
    if (wasDrag.current) event.stopPropagation();
  };
  const row = {
    onPointerDown: press,
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: cancel,
    onClickCapture: swallowClick,
  };
  return { dragging, row };
}

function columnAt(element: Element): string | undefined {
  return element.closest<HTMLElement>("th[data-column]")?.dataset.column;
}

/** The column whose middle is the next to the right of the pointer; never the first. */
function findPlace(row: HTMLElement, x: number): string | null {
  const headers = [...row.querySelectorAll<HTMLElement>("th[data-column]")].slice(1);
  const next = headers.find((header) => {
    const { left, width } = header.getBoundingClientRect();
    return width > 0 && x < left + width / 2;
  });
  return next?.dataset.column ?? null;
}

function reorder(ids: string[], { id, before }: ColumnDrag): string[] {
  if (id === before) return ids;
  const others = ids.filter((other) => other !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(at, 0, id);
}
