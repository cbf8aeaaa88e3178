"use client";

import { ListChecks, Plus, SearchX } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useMay } from "@/components/caller-context";
import { problemText } from "@/components/fetch-json";
import { formatNumber } from "@/components/format";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SearchBox } from "@/components/ui/search-box";
import { Skeleton } from "@/components/ui/skeleton";
import type { List } from "@/lib/lists";
import { DeleteListDialog } from "./delete-list-dialog";
import { ListDialog } from "./list-dialog";
import { ListsTable } from "./lists-table";
import { useLists } from "./use-lists";

type Open = { kind: "new" } | { kind: "edit" | "delete"; list: List };

export function ListsScreen({ now }: { now: number }) {
  const lists = useLists();
  const mayWrite = useMay("write");
  const [search, setSearch] = useQueryState("search", parseAsString.withDefault(""));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setOpen({ kind: "new" })}>
      <Plus aria-hidden className="size-4" /> New list
    </Button>
  );
  return (
    <>
      <PageHeader title="Lists" note={lists.data && formatNumber(lists.data.total)} actions={add} />
      <div className="px-5 pb-2.5 max-sm:px-3">
        <SearchBox
          label="Search lists"
          placeholder="Name"
          value={search}
          onSearch={setSearch}
          className="w-80 max-sm:w-full"
        />
      </div>
      {lists.isPending && <ListsSkeleton />}
      {lists.isError && !lists.data && (
        <ErrorState
          title="The lists could not be loaded"
          detail={problemText(lists.error)}
          onRetry={() => lists.refetch()}
        />
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
  const needle = search.toLocaleLowerCase();
  const found = lists.filter((list) => list.name.toLocaleLowerCase().includes(needle));
  if (found.length > 0) return <ListsTable lists={found} {...table} />;
  if (search) return <EmptyState icon={SearchX} title={`No list is called “${search}”`} role="status" />;
  return (
    <EmptyState icon={ListChecks} title="No lists yet" actions={add}>
      A list holds the contacts of a campaign, a fair, a newsletter. One contact can be in many.
    </EmptyState>
  );
}

function ListsSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading lists"
      className="flex flex-col gap-3 border-t border-line px-5 pt-12 max-sm:px-3"
    >
      {["w-40", "w-56", "w-32", "w-48"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
