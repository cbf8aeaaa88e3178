"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { problemText } from "@/components/fetch-json";
import { useLists } from "@/components/lists/use-lists";
import { ErrorState } from "@/components/ui/error-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ContactRow } from "./contact-rows";
import type { ContactsView } from "./contacts-view";
import { EmptyBook, NoMatch, PastTheEnd } from "./no-contacts";
import { readPriorityLine } from "./priority-line-place";
import type { ContactsColumn } from "./table/contacts-columns";
import { ContactsTable } from "./table/contacts-table";
import { RowsSkeleton } from "./table/rows-skeleton";
import { TableScopeContext } from "./table/table-scope";
import type { ContactTotal } from "./use-contact-total";
import type { ChangeView } from "./use-contacts-view";
import type { SelectionTools } from "./use-selection";

interface ContactsBodyProps {
  rows: UseQueryResult<ContactRow[]>;
  view: ContactsView;
  change: ChangeView;
  total: ContactTotal | undefined;
  columns: ContactsColumn[];
  selection: SelectionTools;
  cursor: number;
  now: number;
  hasFilter: boolean;
  onOpen: (id: number) => void;
}

/** The rows, or what stands in their place. */
export function ContactsBody(props: ContactsBodyProps) {
  const { rows, view, change, hasFilter } = props;
  if (rows.isPending) return <Region busy>{<RowsSkeleton />}</Region>;
  if (!rows.data) {
    return (
      <Region>
        <ErrorState
          title="The contacts could not be loaded"
          detail={problemText(rows.error)}
          onRetry={() => rows.refetch()}
        />
      </Region>
    );
  }
  if (rows.data.length > 0) return <Rows {...props} data={rows.data} />;
  if (view.page > 0) return <Region>{<PastTheEnd onFirst={() => change({ page: 0 })} />}</Region>;
  return <Region>{hasFilter ? <NoMatch view={view} change={change} /> : <EmptyBook />}</Region>;
}

function Rows({
  data,
  rows,
  view,
  change,
  total,
  columns,
  selection,
  cursor,
  now,
  onOpen,
}: ContactsBodyProps & { data: ContactRow[] }) {
  const lists = useLists().data?.lists;
  const firstListName = lists?.find((list) => list.id === view.sortPriorityListId)?.name;
  const scope = useMemo(
    () => ({ needles: view.search?.split(/\s+/) ?? [], now, firstListName, onOpen }),
    [view.search, now, firstListName, onOpen],
  );
  const line = readPriorityLine(data, view, total, firstListName);
  return (
    <Region busy={rows.isPlaceholderData}>
      <TableScopeContext value={scope}>
        <ContactsTable
          rows={data}
          columns={columns}
          selection={selection}
          sort={{ by: view.sortBy, order: view.sortOrder }}
          onSort={(sortBy, sortOrder) => change({ sortBy, sortOrder })}
          cursor={cursor}
          lineAt={line.at}
          lineText={line.text}
        />
      </TableScopeContext>
    </Region>
  );
}

function Region({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <ScrollRegion label="Contacts" busy={busy} className="min-h-0 flex-1 border-t border-line pb-16">
      {children}
    </ScrollRegion>
  );
}
