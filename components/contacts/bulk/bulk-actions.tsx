"use client";

import { useEffect, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { useLists } from "@/components/lists/use-lists";
import { lazyPart } from "@/components/ui/lazy-part";
import { whenIdle } from "@/components/when-idle";
import { allMatching, type Selection } from "@/lib/contacts/selection";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactsView, toFilter } from "../contacts-view";
import { type Selected, selectionOf } from "../selection-state";
import type { SelectionTools } from "../use-selection";
import { BulkBar } from "./bulk-bar";
import { leavesFilter, listLeavesFilter } from "./leaves-filter";

const EditDialog = lazyPart(() => import("./edit-dialog").then((module) => module.EditDialog));
const DeleteDialog = lazyPart(() => import("./delete-dialog").then((module) => module.DeleteDialog));

function prepareDialogs() {
  EditDialog.prepare();
  DeleteDialog.prepare();
}

interface BulkActionsProps {
  selection: SelectionTools;
  view: ContactsView;
  fields: CustomField[];
  total: number | undefined;
}

export function BulkActions({ selection, view, fields, total }: BulkActionsProps) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const lists = useLists().data?.lists;
  useEffect(() => whenIdle(prepareDialogs), []);
  const mayWrite = useMay("write");
  const t = useTranslations("selection");
  if (!mayWrite) return null;
  const [only, ...further] = view.listIds ?? [];
  const inList = further.length === 0 ? lists?.find((list) => list.id === only) : undefined;
  const chosen = () => selectionOf(selection.selected, toFilter(view));
  const close = () => setOpen(null);
  const dropWhen = (leaves: boolean) => {
    if (!leaves) return;
    selection.clear();
    toast(t("droppedAfterChange"), { id: "selection-dropped" });
  };
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
        onListChanged={(listId) => dropWhen(listLeavesFilter(toFilter(view), listId))}
        onClear={selection.clear}
      />
      {open?.kind === "edit" && (
        <EditDialog
          selection={open.selection}
          fields={fields}
          onEdited={(set) => dropWhen(leavesFilter(toFilter(view), set))}
          onClose={close}
        />
      )}
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
  return "notIds" in selected && selected.notIds.size === 0 && Object.keys(toFilter(view)).length === 0;
}

/** Everybody but the selected. */
function others(selection: Selection): Selection {
  if ("ids" in selection) return allMatching({}, selection.ids);
  return "keep" in selection ? selection.keep : { keep: selection };
}

interface OpenDialog {
  kind: "edit" | "delete" | "keep";
  /** As it was when the dialog was opened. */
  selection: Selection;
}
