"use client";

import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useLists } from "@/components/lists/use-lists";
import type { Translator } from "@/components/translator";
import { ErrorState } from "@/components/ui/error-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import type { ContactRow } from "./contact-rows";
import type { ContactsView } from "./contacts-view";
import { EmptyBook, NoMatch, PastTheEnd } from "./no-contacts";
import { placePriorityLine } from "./priority-line-place";
import type { ContactTable } from "./table/contacts-features";
import { ContactsTable } from "./table/contacts-table";
import { RowsSkeleton } from "./table/rows-skeleton";
import { TableScopeContext } from "./table/table-scope";
import type { ShownRows } from "./use-contact-rows";
import type { ContactTotal } from "./use-contact-total";
import type { ChangeView } from "./use-contacts-view";
import type { SelectionTools } from "./use-selection";

interface ContactsBodyProps {
  rows: ShownRows;
  view: ContactsView;
  change: ChangeView;
  total: ContactTotal | undefined;
  table: ContactTable;
  selection: SelectionTools;
  cursor: number;
  now: number;
  hasFilter: boolean;
  onOpen: (id: number) => void;
}

/** The rows, or what stands in their place. */
export function ContactsBody(props: ContactsBodyProps) {
  const t = useTranslations("contacts");
  const problemText = useProblemText();
  const { rows, view, change, hasFilter } = props;
  if (!rows.data && !rows.error) return <Region busy>{<RowsSkeleton />}</Region>;
  if (!rows.data) {
    return (
      <Region>
        <ErrorState title={t("failed")} detail={problemText(rows.error)} onRetry={rows.retry} />
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
  total,
  table,
  selection,
  cursor,
  now,
  onOpen,
}: ContactsBodyProps & { data: ContactRow[] }) {
  const t = useTranslations("contacts");
  const ofRows = useTranslations("contacts.row");
  const labels = useTranslations("labels");
  const format = useFormats();
  const lists = useLists().data?.lists;
  const firstListName = lists?.find((list) => list.id === view.sortPriorityListId)?.name;
  const search = useShownSearch(view.search, rows.isOld);
  const scope = useMemo(
    () => ({
      needles: search?.split(/\s+/) ?? [],
      now,
      firstListName,
      onOpen,
      t: ofRows,
      labels,
      format,
    }),
    [search, now, firstListName, onOpen, ofRows, labels, format],
  );
  const lineAt = firstListName === undefined ? -1 : placePriorityLine(data, view, total);
  return (
    <Region busy={rows.isOld && !rows.error}>
      <TableScopeContext value={scope}>
        <ContactsTable
          table={table}
          selection={selection}
          cursor={cursor}
          lineAt={lineAt}
          lineText={sayEnd(t, firstListName ?? "", total)}
        />
      </TableScopeContext>
    </Region>
  );
}

/** The search the rows are the answer to: those of the one before keep their marks until the new ones are there. */
function useShownSearch(search: string | undefined, isOld: boolean): string | undefined {
  const [shown, setShown] = useState(search);
  if (!isOld && shown !== search) setShown(search);
  return isOld ? shown : search;
}

function sayEnd(t: Translator<"contacts">, name: string, total: ContactTotal | undefined): string {
  if (total?.priorityTotal === undefined) return t("endsHere", { name });
  return t("endsHereOf", { name, members: total.priorityTotal, total: total.total });
}

function Region({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  const t = useTranslations("contacts");
  return (
    <ScrollRegion
      label={t("title")}
      busy={busy}
      className="min-h-0 flex-1 scroll-pl-[264px] border-t border-line pb-16 max-sm:scroll-pl-[200px]"
    >
      {children}
    </ScrollRegion>
  );
}
