"use client";

import { useEffect, useRef } from "react";
import { useCaller } from "@/components/caller-context";
import { keptSelectionKey, readSelection, writeSelection } from "./kept-selection";
import { isNothing, type Selected } from "./selection-state";

/** Takes up what the table before this one has left, and leaves what is selected when this one goes. */
export function useKeptSelection(
  filterKey: string,
  selected: Selected,
  onFound: (selected: Selected) => void,
) {
  const { accountId } = useCaller();
  const latest = useRef({ place: { accountId, filterKey }, selected, onFound });
  useEffect(() => {
    latest.current = { place: { accountId, filterKey }, selected, onFound };
  });
  useEffect(() => {
    const text = sessionStorage.getItem(keptSelectionKey);
    sessionStorage.removeItem(keptSelectionKey);
    const found = text && readSelection(latest.current.place, text);
    if (found) latest.current.onFound(found);
    const leave = () => {
      const { place, selected: last } = latest.current;
      if (!isNothing(last)) sessionStorage.setItem(keptSelectionKey, writeSelection(place, last));
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
