"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/caller-context";
import { useLists } from "@/components/lists/use-lists";
import type { Selection } from "@/lib/contacts/selection";
import { type ContactsView, toFilter } from "../contacts-view";
import { toSelection } from "../selection-state";
import type { SelectionTools } from "../use-selection";
import { BulkBar } from "./bulk-bar";

const DeleteDialog = dynamic(() => import("./delete-dialog").then((module) => module.DeleteDialog), {
  ssr: false,
});

interface BulkActionsProps {
  selection: SelectionTools;
  view: ContactsView;
  total: number | undefined;
}

export function BulkActions({ selection, view, total }: BulkActionsProps) {
  const [deleting, setDeleting] = useState<Selection | null>(null);
  const lists = useLists().data?.lists;
  const mayWrite = useMay("write");
  if (selection.isEmpty || !mayWrite) return null;
  const [only, ...others] = view.listIds ?? [];
  const inList = others.length === 0 ? lists?.find((list) => list.id === only) : undefined;
  const filter = toFilter(view);
  return (
    <>
      <BulkBar
        selected={selection.selected}
        filter={filter}
        total={total}
        inList={inList}
        onDelete={() => setDeleting(toSelection(selection.selected, filter))}
        onClear={selection.clear}
      />
      {deleting && (
        <DeleteDialog selection={deleting} onClose={() => setDeleting(null)} onDeleted={selection.clear} />
      )}
    </>
  );
}
