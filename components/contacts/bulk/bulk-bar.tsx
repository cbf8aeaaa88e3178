"use client";

import { Ellipsis, ListMinus, ListPlus, Shrink, SquarePen, Trash2, X } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Translator } from "@/components/translator";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useFocusHandedOn } from "@/components/ui/return-focus";
import type { Selection } from "@/lib/contacts/selection";
import type { ExportFormat } from "@/lib/export/export";
import { ExportItems, ExportMenu } from "../export/export-menu";
import { useExport } from "../export/use-export";
import type { Selected } from "../selection-state";
import { MembershipButton } from "./membership-button";
import { useMemberships } from "./use-memberships";

interface BulkBarProps {
  selected: Selected;
  readSelection: () => Selection;
  total: number | undefined;
  /** The one list the table shows, if it shows just one: taking out of it comes first. */
  inList: { id: number; name: string } | undefined;
  /** The whole book is selected: there is nobody else. */
  isEverybody: boolean;
  onEdit: () => void;
  onDelete: () => void;
  onKeepOnly: () => void;
  /** Contacts joined or left this list. */
  onListChanged: (listId: number) => void;
  onClear: () => void;
}

/** What the selection holds, and what can be done with it. */
export function BulkBar(props: BulkBarProps) {
  const t = useTranslations("selection");
  const { selected, readSelection, total, inList, onEdit, onDelete, onListChanged, onClear } = props;
  const { add, remove, create, isBusy } = useMemberships(readSelection, onListChanged);
  const exporting = useExport();
  const exportAs = (format: ExportFormat) => exporting.mutate({ selection: readSelection(), format });
  const bar = useRef<HTMLDivElement>(null);
  useFocusHandedOn(bar);
  return (
    <div
      ref={bar}
      role="toolbar"
      data-action-bar
      aria-label={t("actions")}
      aria-busy={isBusy}
      className="absolute bottom-[58px] left-1/2 z-20 flex max-w-[calc(100%-16px)] -translate-x-1/2 animate-rise items-center gap-0.5 rounded-lg bg-inverse py-1.5 pr-1.5 pl-4 text-inverse-ink shadow-float max-sm:inset-x-2 max-sm:max-w-none max-sm:translate-x-0"
    >
      <span role="status" className="truncate font-[540] max-sm:flex-1">
        {saySelected(t, selected, total)}
      </span>
      <span aria-hidden className="mx-2 h-4 w-px bg-current opacity-25" />
      {inList && (
        <Button tone="inverse" onClick={() => remove(inList)} className="max-md:hidden">
          {t("removeFrom", { name: inList.name })}
        </Button>
      )}
      <MembershipButton
        label={t("addToList")}
        icon={ListPlus}
        pickLabel={t("addToList")}
        onPick={add}
        onCreate={create}
      />
      {!inList && (
        <MembershipButton
          label={t("removeFromList")}
          icon={ListMinus}
          pickLabel={t("removeFromList")}
          onPick={remove}
        />
      )}
      <Button tone="inverse" onClick={onEdit} className="max-md:hidden">
        <SquarePen aria-hidden className="size-4" /> {t("editField")}
      </Button>
      <ExportMenu isBusy={exporting.isPending} onExport={exportAs} />
      <Button tone="inverse-danger" onClick={onDelete} className="max-md:px-2">
        <Trash2 aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t(inList ? "deleteContacts" : "delete")}</span>
      </Button>
      <MoreActions {...props} onExport={exportAs} />
      <Button tone="inverse" size="icon" aria-label={t("clear")} onClick={onClear}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

/** What is done seldom; on a narrow screen also what has no room beside the others. */
function MoreActions({
  isEverybody,
  onEdit,
  onKeepOnly,
  onExport,
}: BulkBarProps & { onExport: (format: ExportFormat) => void }) {
  const t = useTranslations("selection");
  const trigger = (
    <Button tone="inverse" size="icon" aria-label={t("more")}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <Menu align="end" side="top" trigger={trigger}>
      <MenuItem onSelect={onEdit} className="md:hidden">
        <SquarePen aria-hidden className="size-4 text-ink-3" /> {t("editField")}
      </MenuItem>
      <ExportItems onExport={onExport} className="md:hidden" />
      <MenuItem tone="danger" disabled={isEverybody} onSelect={onKeepOnly}>
        <Shrink aria-hidden className="size-4" /> {t("keepOnly")}
      </MenuItem>
    </Menu>
  );
}

function saySelected(t: Translator<"selection">, selected: Selected, total: number | undefined): string {
  if ("ids" in selected) return t("some", { count: selected.ids.size });
  const except = selected.notIds.size;
  if (total === undefined) return except > 0 ? t("allUncountedExcept", { except }) : t("allUncounted");
  return except > 0 ? t("allExcept", { total, except }) : t("all", { total });
}
