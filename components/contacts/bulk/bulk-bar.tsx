"use client";

import { Ellipsis, ListMinus, ListPlus, Shrink, SquarePen, Trash2, X } from "lucide-react";
import { formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
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
  onEdit: () => void;
  onDelete: () => void;
  onKeepOnly: (keptIds: number[]) => void;
  onClear: () => void;
}

/** What the selection holds, and what can be done with it. */
export function BulkBar(props: BulkBarProps) {
  const { selected, readSelection, total, inList, onEdit, onDelete, onClear } = props;
  const { add, remove, create, isBusy } = useMemberships(readSelection);
  const exporting = useExport();
  const exportAs = (format: ExportFormat) => exporting.mutate({ selection: readSelection(), format });
  return (
    <div
      role="toolbar"
      aria-label="Actions on the selection"
      aria-busy={isBusy}
      className="absolute bottom-[58px] left-1/2 z-20 flex max-w-[calc(100%-16px)] -translate-x-1/2 animate-rise items-center gap-0.5 rounded-lg bg-inverse py-1.5 pr-1.5 pl-4 text-inverse-ink shadow-float max-sm:inset-x-2 max-sm:max-w-none max-sm:translate-x-0"
    >
      <span role="status" className="truncate font-[540] max-sm:flex-1">
        {saySelected(selected, total)}
      </span>
      <span aria-hidden className="mx-2 h-4 w-px bg-current opacity-25" />
      {inList && (
        <Button tone="inverse" onClick={() => remove(inList)} className="max-md:hidden">
          Remove from {inList.name}
        </Button>
      )}
      <MembershipButton
        label="Add to list"
        icon={ListPlus}
        pickLabel="Add to list"
        onPick={add}
        onCreate={create}
      />
      {!inList && (
        <MembershipButton
          label="Remove from list"
          icon={ListMinus}
          pickLabel="Remove from list"
          onPick={remove}
        />
      )}
      <Button tone="inverse" onClick={onEdit} className="max-md:hidden">
        <SquarePen aria-hidden className="size-4" /> Edit a field
      </Button>
      <ExportMenu isBusy={exporting.isPending} onExport={exportAs} />
      <Button tone="inverse-danger" onClick={onDelete} className="max-md:px-2">
        <Trash2 aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{inList ? "Delete contacts…" : "Delete…"}</span>
      </Button>
      <MoreActions {...props} onExport={exportAs} />
      <Button tone="inverse" size="icon" aria-label="Clear the selection" onClick={onClear}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

/** What is done seldom; on a narrow screen also what has no room beside the others. */
function MoreActions({
  selected,
  onEdit,
  onKeepOnly,
  onExport,
}: BulkBarProps & { onExport: (format: ExportFormat) => void }) {
  const trigger = (
    <Button tone="inverse" size="icon" aria-label="More actions">
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <Menu align="end" side="top" trigger={trigger}>
      <MenuItem onSelect={onEdit} className="md:hidden">
        <SquarePen aria-hidden className="size-4 text-ink-3" /> Edit a field
      </MenuItem>
      <ExportItems onExport={onExport} className="md:hidden" />
      <MenuItem
        tone="danger"
        disabled={selected.kind === "all"}
        onSelect={() => selected.kind === "some" && onKeepOnly([...selected.ids])}
      >
        <Shrink aria-hidden className="size-4" /> Keep only these…
      </MenuItem>
    </Menu>
  );
}

function saySelected(selected: Selected, total: number | undefined): string {
  if (selected.kind === "some") return `${formatNumber(selected.ids.size)} selected`;
  const all = total === undefined ? "All that match" : `All ${formatNumber(total)}`;
  return selected.exceptIds.size > 0
    ? `${all} except ${formatNumber(selected.exceptIds.size)}`
    : `${all} selected`;
}
