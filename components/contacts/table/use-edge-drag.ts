"use client";

import type { ColumnSizingState } from "@tanstack/react-table";
import { type PointerEvent, useRef } from "react";
import type { ContactColumn } from "./contacts-features";
import { drawnWidths } from "./drawn-widths";

interface Press {
  x: number;
  widths: ColumnSizingState;
  /** The widths where the pointer is now; none before it moves. */
  dragged?: ColumnSizingState;
}

/** What the edge of a column listens to while it is dragged. A gesture the system takes away changes nothing. */
export function useEdgeDrag(column: ContactColumn) {
  const { table, id } = column;
  const pressed = useRef<Press | null>(null);
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { x: event.clientX, widths: drawnWidths(column, event.currentTarget) };
  };
  const move = ({ clientX }: PointerEvent) => {
    if (!pressed.current) return;
    const { x, widths } = pressed.current;
    pressed.current.dragged = { ...widths, [id]: (widths[id] ?? 0) + clientX - x };
    table.options.meta?.dragTo(pressed.current.dragged);
  };
  const release = () => {
    if (pressed.current?.dragged) table.setColumnSizing(pressed.current.dragged);
    pressed.current = null;
  };
  const cancel = () => {
    pressed.current = null;
    table.options.meta?.dragTo(null);
  };
  return { onPointerDown: take, onPointerMove: move, onPointerUp: release, onPointerCancel: cancel };
}
