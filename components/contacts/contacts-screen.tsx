"use client";

import { useEffect, useMemo } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { whenIdle } from "@/components/when-idle";
import type { CustomField } from "@/lib/custom-fields";
import { SelectionBanner } from "./bulk/selection-banner";
import { ContactPanel, prepareContactPanel } from "./contact-panel";
import { ContactsBody } from "./contacts-body";
import { ContactsFooter } from "./contacts-footer";
import { ContactsHeader } from "./contacts-header";
import { ContactsToolbar } from "./contacts-toolbar";
import { filterKey, toFilter, toTotalParams } from "./contacts-view";
import { IgnoredNotice } from "./ignored-notice";
import { RowsProblem } from "./rows-problem";
import { SampleNotice } from "./sample/sample-notice";
import { useContactsTable } from "./table/use-contacts-table";
import { useContactRows } from "./use-contact-rows";
import { useContactTotal } from "./use-contact-total";
import { useContactsView } from "./use-contacts-view";
import { useNextPage } from "./use-next-page";
import { useOpenContact } from "./use-open-contact";
import { useRowKeys } from "./use-row-keys";
import { useSelection } from "./use-selection";
import { useShownView } from "./use-shown-view";

const BulkActions = lazyPart(() => import("./bulk/bulk-actions").then((module) => module.BulkActions));

interface ContactsScreenProps {
  fields: CustomField[];
  /** Milliseconds on the server, so that both sides write the same ages. */
  now: number;
}

function prepareParts() {
  prepareContactPanel();
  BulkActions.prepare();
}

export function ContactsScreen({ fields, now }: ContactsScreenProps) {
  useEffect(() => whenIdle(prepareParts), []);
  const [view, change] = useContactsView(fields);
  const { shown, goneLists } = useShownView(view);
  const rows = useContactRows(shown);
  const counted = useContactTotal(toTotalParams(shown));
  const total = counted.isPlaceholderData ? undefined : counted.data;
  const pageIds = useMemo(() => (rows.data ?? []).map((row) => row.id), [rows.data]);
  const selection = useSelection(pageIds, filterKey(shown), total?.total);
  const hasNext = total ? (shown.page + 1) * shown.limit < total.total : pageIds.length === shown.limit;
  const onNearNext = useNextPage(shown, hasNext && !rows.isOld);
  const { table, resetColumns } = useContactsTable(fields, rows.data, shown, change);
  const [openId, setOpenId] = useOpenContact();
  const cursor = useRowKeys({
    pageIds,
    onOpen: setOpenId,
    onToggle: selection.toggle,
    onEscape: selection.clear,
  });
  const filter = useMemo(() => toFilter(shown), [shown]);
  const hasFilter = Object.keys(filter).length > 0;
  return (
    <>
      <ContactsHeader
        total={counted.data?.total}
        isCounting={total === undefined}
        hasFilter={hasFilter}
        table={table}
        onResetColumns={resetColumns}
      />
      <ContactsToolbar fields={fields} view={view} change={change} goneLists={goneLists} />
      <IgnoredNotice />
      <SampleNotice />
      <SelectionBanner selection={selection} pageIds={pageIds} total={total?.total} hasFilter={hasFilter} />
      {rows.error && rows.data && (
        <RowsProblem error={rows.error} view={view} change={change} onRetry={rows.retry} />
      )}
      <ContactsBody
        rows={rows}
        view={shown}
        change={change}
        total={total}
        table={table}
        selection={selection}
        cursor={cursor}
        now={now}
        hasFilter={hasFilter}
        onOpen={setOpenId}
      />
      {!selection.isEmpty && (
        <BulkActions selection={selection} view={shown} fields={fields} total={total?.total} />
      )}
      <ContactsFooter
        page={shown.page}
        limit={shown.limit}
        shown={rows.error ? 0 : pageIds.length}
        total={total?.total}
        onRecount={counted.isError ? counted.refetch : undefined}
        onPage={(page) => change({ page })}
        onNearNext={onNearNext}
        onLimit={(limit) => change({ limit })}
      />
      <ContactPanel id={openId} fields={fields} onClose={() => setOpenId(null)} />
    </>
  );
}
