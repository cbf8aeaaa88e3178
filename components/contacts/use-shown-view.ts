"use client";

import { useMemo } from "react";
import { useLists } from "@/components/lists/use-lists";
import { type ContactsView, listIdsOf, withoutLists } from "./contacts-view";

/** The view with the lists that still exist, and the ids of those a link names although they are gone. */
export function useShownView(view: ContactsView): { shown: ContactsView; goneLists: number[] } {
  const lists = useLists().data?.lists;
  return useMemo(() => {
    const goneLists = lists ? listIdsOf(view).filter((id) => !lists.some((list) => list.id === id)) : [];
    return { shown: goneLists.length > 0 ? withoutLists(view, goneLists) : view, goneLists };
  }, [view, lists]);
}
