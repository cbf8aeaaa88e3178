import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { ContactsView } from "../contacts-view";
import type { ViewChanges } from "../use-contacts-view";

export interface FilterEditorProps {
  view: ContactsView;
  change: (changes: ViewChanges) => void;
  close: () => void;
}

/** One kind of condition: how it is set, how it reads as a chip, and how it is taken off. */
export interface FilterKind {
  id: string;
  label: string;
  icon: LucideIcon;
  /** The words of its chip; null when it is not set. */
  describe: (view: ContactsView, listName: (id: number) => string | undefined) => string | null;
  cleared: (view: ContactsView) => ViewChanges;
  /** Missing for what only a link can set. */
  Editor?: (props: FilterEditorProps) => ReactNode;
}
