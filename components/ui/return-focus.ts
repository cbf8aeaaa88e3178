"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/**
 * What has the focus when a dialog is first drawn gets it back when that closes; of a menu it is the button of the menu.
 * @returns what the dialog calls with its event of closing
 */
export function useReturnFocus(): (event: Event) => void {
  const [opener] = useState(findOpener);
  return useCallback(
    (event) => {
      event.preventDefault();
      giveFocus(opener);
    },
    [opener],
  );
}

/** When a part of the page goes that has the focus, the focus goes on, and not to the very beginning of the page. */
export function useFocusHandedOn(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const part = element.current;
    return () => {
      if (!part?.contains(document.activeElement)) return;
      setTimeout(() => document.activeElement === document.body && giveFocus(null));
    };
  }, [element]);
}

/** Gives the focus to the element; where that is gone, to what the page has named for it (`data-takes-focus`), or to the page. */
export function giveFocus(element: HTMLElement | null): void {
  const stays = element?.isConnected && element !== document.body ? element : null;
  const named = document.querySelector<HTMLElement>("[data-takes-focus]");
  (stays ?? named ?? document.getElementById("main"))?.focus({ preventScroll: true });
}

function findOpener(): HTMLElement | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  const menu = focused.closest("[role=menu]");
  return (menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "")) ?? focused;
}
