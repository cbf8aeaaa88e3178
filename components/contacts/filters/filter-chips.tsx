"use client";

import { Star, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import { type ContactsView, withoutLists } from "../contacts-view";
import type { ViewChanges } from "../use-contacts-view";
import type { FilterKind } from "./filter-kind";

interface FilterChipsProps {
  kinds: FilterKind[];
  view: ContactsView;
  change: (changes: ViewChanges) => void;
  listName: (id: number) => string | undefined;
  goneLists: number[];
}

/** Every condition in force, to read, change and take off. */
export function FilterChips({ kinds, view, change, listName, goneLists }: FilterChipsProps) {
  const t = useTranslations("contacts");
  const first = view.sortPriorityListId;
  const firstName = first === undefined ? undefined : listName(first);
  return (
    <>
      {firstName && (
        <Chip
          tone="first"
          removeLabel={t("notFirst", { name: firstName })}
          onRemove={() => change({ sortPriorityListId: undefined })}
        >
          <Star aria-hidden className="size-3.5 fill-current" /> {t("firstChip", { name: firstName })}
        </Chip>
      )}
      {kinds.map((kind) => (
        <KindChip
          key={kind.id}
          kind={kind}
          view={view}
          change={change}
          text={kind.describe(view, listName)}
        />
      ))}
      {[...new Set(goneLists)].map((id) => (
        <Chip
          key={id}
          tone="warn"
          removeLabel={t("takeDeletedOff")}
          onRemove={() => change(withoutLists(view, [id]))}
        >
          <TriangleAlert aria-hidden className="size-3.5" /> {t("deletedList")}
        </Chip>
      ))}
    </>
  );
}

interface KindChipProps {
  kind: FilterKind;
  view: ContactsView;
  change: (changes: ViewChanges) => void;
  text: string | null;
}

function KindChip({ kind, view, change, text }: KindChipProps) {
  const t = useTranslations("contacts.filters");
  const [isOpen, setIsOpen] = useState(false);
  if (text === null) return null;
  return (
    <Chip removeLabel={t("remove", { filter: text })} onRemove={() => change(kind.cleared(view))}>
      {kind.Editor ? (
        <Popover
          label={kind.label}
          open={isOpen}
          onOpenChange={setIsOpen}
          trigger={
            <button type="button" className="max-w-72 truncate rounded-sm">
              {text}
            </button>
          }
        >
          <kind.Editor view={view} change={change} close={() => setIsOpen(false)} />
        </Popover>
      ) : (
        text
      )}
    </Chip>
  );
}
