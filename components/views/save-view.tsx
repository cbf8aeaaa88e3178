"use client";

import { Bookmark } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { Button } from "@/components/ui/button";
import { ChipButton } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import { useSaveView, useViews } from "./use-views";
import { ViewNameField } from "./view-name-field";
import { toViewQuery } from "./views-query";

/** Offers to give the table as it looks now a name, unless it has one. */
export function SaveView() {
  const t = useTranslations("views");
  const [isOpen, setIsOpen] = useState(false);
  const mayWrite = useMay("write");
  const query = toViewQuery(new URLSearchParams(useSearchParams()));
  const isSaved = useViews().data?.some((view) => view.query === query);
  if (query === "" || !mayWrite || (isSaved && !isOpen)) return null;
  const trigger = (
    <ChipButton className="sm:ml-auto">
      <Bookmark aria-hidden className="size-3.5" /> {t("save")}
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label={t("save")} align="end" open={isOpen} onOpenChange={setIsOpen}>
      <ViewForm query={query} onDone={() => setIsOpen(false)} />
    </Popover>
  );
}

function ViewForm({ query, onDone }: { query: string; onDone: () => void }) {
  const t = useTranslations("views");
  const [name, setName] = useState("");
  const save = useSaveView((view) => {
    toast.success(t("saved", { name: view.name }));
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ name, query });
  };
  return (
    <form onSubmit={submit} className="flex w-64 flex-col gap-2.5 p-2">
      <ViewNameField label={t("name")} name={name} onChange={setName} error={save.error} />
      <Button type="submit" tone="primary" disabled={!name.trim() || save.isPending} className="self-end">
        {t("saveAction")}
      </Button>
    </form>
  );
}
