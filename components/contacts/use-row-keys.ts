"use client";

import { useEffect, useRef, useState } from "react";

interface RowKeys {
  pageIds: number[];
  onOpen: (id: number) => void;
  onToggle: (id: number, range: boolean) => void;
  onEscape: () => void;
}

/**
 * `j` and `k` walk the rows, `x` ticks one (with shift the range), Enter opens it, Escape drops the selection.
 * @returns the place of the row the keyboard is at; -1 before the first key
 */
export function useRowKeys(keys: RowKeys): number {
  const [cursor, setCursor] = useState<number>(-1);
  const at = Math.min(cursor, keys.pageIds.length - 1);
  const latest = useRef({ ...keys, at });
  useEffect(() => {
    latest.current = { ...keys, at };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isForRows(event)) return;
      const { pageIds, at, onOpen, onToggle, onEscape } = latest.current;
      const focused = focusedContact();
      const place = focused === null ? at : pageIds.indexOf(focused);
      const id = pageIds[place];
      const key = event.key.toLowerCase();
      const goTo = (next: number) => {
        setCursor(next);
        focusContact(pageIds[next]);
      };
      if (key === "j") goTo(Math.min(place + 1, pageIds.length - 1));
      else if (key === "k") goTo(Math.max(place - 1, 0));
      else if (key === "x" && id !== undefined) onToggle(id, event.shiftKey);
      else if (key === "enter" && id !== undefined && !isOnControl(event)) onOpen(id);
      else if (key === "escape") onEscape();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return at;
}

/** The contact whose row has the focus, by Tab or by a click. */
function focusedContact(): number | null {
  const row = document.activeElement?.closest<HTMLElement>("[data-contact]");
  return row ? Number(row.dataset.contact) : null;
}

/** The row is scrolled to when it is drawn as the one the keyboard is at. */
function focusContact(id: number | undefined): void {
  document.querySelector<HTMLElement>(`[data-contact="${id}"] a`)?.focus({ preventScroll: true });
}

/** Not while somebody types, and not while a dialog or a menu is open. */
function isForRows(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return false;
  return (
    !/^(TEXTAREA|SELECT)$/.test(target.tagName) &&
    !(target instanceof HTMLInputElement && target.type !== "checkbox")
  );
}

/** Enter belongs to the button or link that has the focus. */
function isOnControl(event: KeyboardEvent): boolean {
  return (event.target as HTMLElement).closest("a, button") !== null;
}
