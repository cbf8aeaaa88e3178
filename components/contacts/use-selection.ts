"use client";

import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { isNothing, isSelected, nextSelection, nothingSelected, type Selected } from "./selection-state";
import { useKeptSelection } from "./use-kept-selection";

export interface SelectionTools {
  selected: Selected;
  isEmpty: boolean;
  has: (id: number) => boolean;
  /** Ticks or unticks one; with `range`, all from the one touched before. */
  toggle: (id: number, range: boolean) => void;
  set: (ids: number[], isSelected: boolean) => void;
  selectAll: () => void;
  selectOnly: (ids: number[]) => void;
  clear: () => void;
}

/**
 * The selection over all pages of one filter; with another filter it is dropped, and that is said. It is kept while one
 * looks at other pages.
 * @param pageIds the contacts on the page in their order, for ranges
 * @param total how many match; undefined while that is counted
 */
export function useSelection(
  pageIds: number[],
  filterKey: string,
  total: number | undefined,
): SelectionTools {
  const [{ selected }, step] = useReducer(nextSelection, nothingSelected);
  const page = useRef(pageIds);
  useEffect(() => {
    page.current = pageIds;
  }, [pageIds]);
  const actions = useMemo<Omit<SelectionTools, "selected" | "isEmpty" | "has">>(
    () => ({
      toggle: (id, range) => step({ type: "toggle", id, range, pageIds: page.current }),
      set: (ids, isIn) => step({ type: "set", ids, isSelected: isIn }),
      selectAll: () => step({ type: "all" }),
      selectOnly: (ids) => step({ type: "only", ids }),
      clear: () => step({ type: "none" }),
    }),
    [],
  );
  useKeptSelection(filterKey, selected, (found) => step({ type: "found", selected: found }));
  useDropOnChange(filterKey, isNothing(selected), actions.clear);
  useDropWhenGone(
    "notIds" in selected && total !== undefined && total <= selected.notIds.size,
    actions.clear,
  );
  return useMemo(
    () => ({
      ...actions,
      selected,
      isEmpty: isNothing(selected),
      has: (id: number) => isSelected(selected, id),
    }),
    [actions, selected],
  );
}

function useDropOnChange(filterKey: string, isEmpty: boolean, clear: () => void) {
  const t = useTranslations("selection");
  const keptFor = useRef(filterKey);
  useLayoutEffect(() => {
    if (keptFor.current === filterKey) return;
    keptFor.current = filterKey;
    if (isEmpty) return;
    clear();
    toast(t("dropped"), { id: "selection-dropped" });
  }, [filterKey, isEmpty, clear, t]);
}

/** All that match, of whom there are none any more, is no selection. */
function useDropWhenGone(isGone: boolean, clear: () => void) {
  const t = useTranslations("selection");
  useEffect(() => {
    if (!isGone) return;
    clear();
    toast(t("droppedNone"), { id: "selection-dropped" });
  }, [isGone, clear, t]);
}
