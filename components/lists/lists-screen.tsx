"use client";

import { ListChecks, Plus, SearchX } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SearchBox } from "@/components/ui/search-box";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import type { List } from "@/lib/lists";
import { DeleteListDialog } from "./delete-list-dialog";
import { ListDialog } from "./list-dialog";
import { ListsTable } from "./lists-table";
import { useLists } from "./use-lists";

type Open = { kind: "new" } | { kind: "edit" | "delete"; list: List };

export function ListsScreen({ now }: { now: number }) {
  const t = useTranslations("lists");
  const format = useFormats();
  const problemText = useProblemText();
  const lists = useLists();
  const mayWrite = useMay("write");
  const [search, setSearch] = useQueryState("search", parseAsString.withDefault(""));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setOpen({ kind: "new" })}>
      <Plus aria-hidden className="size-4" /> {t("new")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} note={lists.data && format.number(lists.data.total)} actions={add} />
      <div className="px-5 pb-2.5 max-sm:px-3">
        <SearchBox
          label={t("search")}
          placeholder={t("name")}
          value={search}
          onSearch={setSearch}
          className="w-80 max-sm:w-full"
        />
      </div>
      {lists.isPending && <ListsSkeleton />}
      {lists.isError && !lists.data && (
        <ErrorState title={t("failed")} detail={problemText(lists.error)} onRetry={() => lists.refetch()} />
      )}
      {lists.data && (
        <FoundLists
          lists={lists.data.lists}
          search={search}
          now={now}
          add={add}
          onEdit={(list) => setOpen({ kind: "edit", list })}
          onDelete={(list) => setOpen({ kind: "delete", list })}
        />
      )}
      {open?.kind === "delete" && <DeleteListDialog list={open.list} onClose={close} />}
      {open && open.kind !== "delete" && (
        <ListDialog list={open.kind === "edit" ? open.list : undefined} onClose={close} />
      )}
    </>
  );
}

interface FoundListsProps {
  lists: List[];
  search: string;
  now: number;
  add: React.ReactNode;
  onEdit: (list: List) => void;
  onDelete: (list: List) => void;
}

function FoundLists({ lists, search, add, ...table }: FoundListsProps) {
  const t = useTranslations("lists");
  const needle = search.toLocaleLowerCase();
  const found = lists.filter((list) => list.name.toLocaleLowerCase().includes(needle));
  if (found.length > 0) return <ListsTable lists={found} {...table} />;
  if (search) return <EmptyState icon={SearchX} title={t("noMatch", { search })} role="status" />;
  return (
    <EmptyState icon={ListChecks} title={t("empty")} actions={add}>
      {t("emptyText")}
    </EmptyState>
  );
}

function ListsSkeleton() {
  const t = useTranslations("lists");
  return (
    <div
      role="status"
      aria-label={t("loading")}
      className="flex flex-col gap-3 border-t border-line px-5 pt-12 max-sm:px-3"
    >
      {["w-40", "w-56", "w-32", "w-48"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
