"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/caller-context";
import { useLists } from "@/components/lists/use-lists";
import type { Selection } from "@/lib/contacts/selection";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactsView, toFilter } from "../contacts-view";
import { type Selected, toSelection } from "../selection-state";
import type { SelectionTools } from "../use-selection";
import { BulkBar } from "./bulk-bar";

const EditDialog = dynamic(() => import("./edit-dialog").then((module) => module.EditDialog), { ssr: false });
const DeleteDialog = dynamic(() => import("./delete-dialog").then((module) => module.DeleteDialog), {
  ssr: false,
});

interface BulkActionsProps {
  selection: SelectionTools;
  view: ContactsView;
  fields: CustomField[];
  total: number | undefined;
}

export function BulkActions({ selection, view, fields, total }: BulkActionsProps) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const lists = useLists().data?.lists;
  const mayWrite = useMay("write");
  if (!mayWrite) return null;
  const [only, ...further] = view.listIds ?? [];
  const inList = further.length === 0 ? lists?.find((list) => list.id === only) : undefined;
  const chosen = () => toSelection(selection.selected, toFilter(view));
  const close = () => setOpen(null);
  return (
    <>
      <BulkBar
        selected={selection.selected}
        readSelection={chosen}
        total={total}
        inList={inList}
        isEverybody={isEverybody(selection.selected, view)}
        onEdit={() => setOpen({ kind: "edit", selection: chosen() })}
        onDelete={() => setOpen({ kind: "delete", selection: chosen() })}
        onKeepOnly={() => setOpen({ kind: "keep", selection: others(chosen()) })}
        onClear={selection.clear}
      />
      {open?.kind === "edit" && <EditDialog selection={open.selection} fields={fields} onClose={close} />}
      {open && open.kind !== "edit" && (
        <DeleteDialog
          selection={open.selection}
          keepsOnly={open.kind === "keep"}
          onClose={close}
          onDeleted={selection.clear}
        />
      )}
    </>
  );
}

function isEverybody(selected: Selected, view: ContactsView): boolean {
  if (selected.kind === "some") return false;
  return selected.exceptIds.size === 0 && Object.keys(toFilter(view)).length === 0;
}

/** Everybody but the selected. */
function others(selection: Selection): Selection {
  if ("ids" in selection) return { filter: {}, exceptIds: selection.ids };
  return "allBut" in selection ? selection.allBut : { allBut: selection };
}

interface OpenDialog {
  kind: "edit" | "delete" | "keep";
  /** As it was when the dialog was opened. */
  selection: Selection;
}
