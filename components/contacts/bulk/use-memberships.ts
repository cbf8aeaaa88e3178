"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import type { Selection } from "@/lib/contacts/selection";
import type { List } from "@/lib/lists";
import { useBookChange } from "../use-book-change";

interface Target {
  id: number;
  name: string;
}

/** Puts the selected contacts into a list, or takes them out of one. */
export function useMemberships(readSelection: () => Selection, onChanged: (listId: number) => void) {
  const t = useTranslations("selection");
  const change = useBookChange();
  const add = useMutation({
    ...change,
    mutationFn: (list: Target) => send<{ added: number }>("POST", list, readSelection()),
    onSuccess: ({ added }, { id, name }) => {
      toast.success(added === 0 ? t("addedNone", { name }) : t("added", { count: added, name }));
      if (added > 0) onChanged(id);
    },
  });
  const remove = useMutation({
    ...change,
    mutationFn: (list: Target) => send<{ removed: number }>("DELETE", list, readSelection()),
    onSuccess: ({ removed }, { id, name }) => {
      toast.success(removed === 0 ? t("removedNone", { name }) : t("removed", { count: removed, name }));
      if (removed > 0) onChanged(id);
    },
  });
  const create = useMutation({
    onError: change.onError,
    mutationFn: (name: string) => fetchJson<List>("/contacts/list", { method: "POST", body: { name } }),
    onSuccess: (list) => add.mutate(list),
  });
  return {
    add: add.mutate,
    remove: remove.mutate,
    create: create.mutate,
    isBusy: add.isPending || remove.isPending,
  };
}

function send<T>(method: "POST" | "DELETE", list: Target, selection: Selection): Promise<T> {
  const which = "ids" in selection ? { contactIds: selection.ids } : selection;
  return fetchJson<T>("/contacts/list/contacts", { method, body: { listIds: [list.id], ...which } });
}
