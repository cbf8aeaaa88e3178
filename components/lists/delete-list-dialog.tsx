"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { fetchJson } from "@/components/fetch-json";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { List } from "@/lib/lists";

export function DeleteListDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const t = useTranslations("lists.deletion");
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/contacts/list?ids=${list.id}`, { method: "DELETE" });
    toast.success(t("done", { name: list.name }));
    await refreshBook(client);
  };
  return (
    <ConfirmDialog
      title={t("title", { name: list.name })}
      action={t("action")}
      onConfirm={remove}
      onClose={onClose}
    >
      {list.contactCount === 0 ? t("empty") : t("text", { count: list.contactCount })}
    </ConfirmDialog>
  );
}
