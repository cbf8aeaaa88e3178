"use client";

import { ArrowLeft, Plus } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ChipButton } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import type { ContactsView } from "../contacts-view";
import type { ViewChanges } from "../use-contacts-view";
import type { FilterKind } from "./filter-kind";

interface FilterMenuProps {
  kinds: FilterKind[];
  view: ContactsView;
  change: (changes: ViewChanges) => void;
}

/** Adds a condition: first which, then its values, in the same place. */
export function FilterMenu({ kinds, view, change }: FilterMenuProps) {
  const t = useTranslations("contacts.filters");
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<FilterKind | null>(null);
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) setKind(null);
  };
  const trigger = (
    <ChipButton data-takes-focus>
      <Plus aria-hidden className="size-3.5" /> {t("button")}
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label={t("add")} open={isOpen} onOpenChange={open}>
      {kind?.Editor ? (
        <FocusFirst key={kind.id}>
          <Button tone="quiet" size="sm" className="mb-1" onClick={() => setKind(null)}>
            <ArrowLeft aria-hidden className="size-3.5" /> {kind.label}
          </Button>
          <kind.Editor view={view} change={change} close={() => setIsOpen(false)} />
        </FocusFirst>
      ) : (
        <FocusFirst key="kinds">
          <KindList kinds={kinds} onPick={setKind} />
        </FocusFirst>
      )}
    </Popover>
  );
}

/** One step takes the place of another: the focus goes to its first input, or to its first button. */
function FocusFirst({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inputs = element.current?.querySelector<HTMLElement>("input, select");
    (inputs ?? element.current?.querySelector<HTMLElement>("button"))?.focus();
  }, []);
  return <div ref={element}>{children}</div>;
}

function KindList({ kinds, onPick }: { kinds: FilterKind[]; onPick: (kind: FilterKind) => void }) {
  return (
    <ul className="max-h-96 w-52 overflow-y-auto">
      {kinds
        .filter((kind) => kind.Editor)
        .map((kind) => (
          <li key={kind.id}>
            <button
              type="button"
              onClick={() => onPick(kind)}
              className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-sunken max-sm:h-10"
            >
              <kind.icon aria-hidden className="size-4 shrink-0 text-ink-3" />
              <span className="truncate">{kind.label}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}
