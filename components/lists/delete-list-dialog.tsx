"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson } from "@/components/fetch-json";
import { formatCount } from "@/components/format";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { List } from "@/lib/lists";

export function DeleteListDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/contacts/list?ids=${list.id}`, { method: "DELETE" });
    toast.success(`List ${list.name} deleted`);
    await refreshBook(client);
  };
  return (
    <ConfirmDialog
      title={`Delete the list ${list.name}?`}
      action="Delete the list"
      onConfirm={remove}
      onClose={onClose}
    >
      {list.contactCount === 0
        ? "Nobody is in it. This cannot be undone."
        : `Its ${formatCount(list.contactCount, "contact")} stay in the book; only the list goes. This cannot be undone.`}
    </ConfirmDialog>
  );
}
