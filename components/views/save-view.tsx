"use client";

import { Bookmark } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useMay } from "@/components/caller-context";
import { problemText } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { ChipButton } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { useSaveView, useViews } from "./use-views";
import { toViewQuery } from "./views-query";

/** Offers to give the table as it looks now a name, unless it has one. */
export function SaveView() {
  const [isOpen, setIsOpen] = useState(false);
  const mayWrite = useMay("write");
  const query = toViewQuery(new URLSearchParams(useSearchParams()));
  const isSaved = useViews().data?.some((view) => view.query === query);
  if (query === "" || !mayWrite || (isSaved && !isOpen)) return null;
  const trigger = (
    <ChipButton className="sm:ml-auto">
      <Bookmark aria-hidden className="size-3.5" /> Save view
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label="Save view" align="end" open={isOpen} onOpenChange={setIsOpen}>
      <ViewForm query={query} onDone={() => setIsOpen(false)} />
    </Popover>
  );
}

function ViewForm({ query, onDone }: { query: string; onDone: () => void }) {
  const [name, setName] = useState("");
  const save = useSaveView((view) => {
    toast.success(`View ${view.name} saved`);
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ name, query });
  };
  return (
    <form onSubmit={submit} className="flex w-64 flex-col gap-2.5 p-2">
      <Field label="Name of the view" error={save.error && problemText(save.error)}>
        <Input
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button type="submit" tone="primary" disabled={!name.trim() || save.isPending} className="self-end">
        Save
      </Button>
    </form>
  );
}
