"use client";

import { useTranslations } from "use-intl/react";
import { useLists } from "@/components/lists/use-lists";
import { SearchBox } from "@/components/ui/search-box";
import { SaveView } from "@/components/views/save-view";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactsView } from "./contacts-view";
import { FilterChips } from "./filters/filter-chips";
import { FilterMenu } from "./filters/filter-menu";
import { useFilterKinds } from "./filters/use-filter-kinds";
import { ListFirstPicker } from "./list-first-picker";
import type { ChangeView } from "./use-contacts-view";

interface ContactsToolbarProps {
  fields: CustomField[];
  view: ContactsView;
  change: ChangeView;
  goneLists: number[];
}

export function ContactsToolbar({ fields, view, change, goneLists }: ContactsToolbarProps) {
  const t = useTranslations("contacts");
  const kinds = useFilterKinds(fields);
  const lists = useLists().data?.lists;
  const listName = (id: number) => lists?.find((list) => list.id === id)?.name;
  const setView = (changes: Partial<ContactsView>) => change(changes);
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 px-5 pb-2.5 max-sm:px-3">
      <SearchBox
        label={t("search")}
        placeholder={t("searchPlaceholder")}
        value={view.search ?? ""}
        onSearch={(search) => change({ search }, { history: "replace" })}
        className="w-80 max-sm:w-full"
      />
      <FilterChips kinds={kinds} view={view} change={setView} listName={listName} goneLists={goneLists} />
      <FilterMenu kinds={kinds} view={view} change={setView} />
      {view.sortPriorityListId === undefined && (
        <ListFirstPicker listId={undefined} onPick={(sortPriorityListId) => change({ sortPriorityListId })} />
      )}
      <SaveView />
    </div>
  );
}
