"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useProblemText } from "@/components/use-problem-text";
import type { CustomField } from "@/lib/custom-fields";
import type { Import, RejectedRow } from "@/lib/import/import";
import { MendHeader } from "./mend-header";
import { MendRow, mendRowHeight } from "./mend-row";
import { useMendedRows } from "./use-mended-rows";
import { mostMendedRows, useMending, useRejects } from "./use-rejects";

interface MendGridProps {
  report: Import;
  customFields: CustomField[];
}

/** Bad rows in a grid, checked while one types by the code the server reads them with. */
export function MendGrid({ report, customFields }: MendGridProps) {
  const t = useTranslations("imports.mend");
  const problemText = useProblemText();
  const rejects = useRejects(report.importId);
  if (rejects.error)
    return (
      <ErrorState title={t("failed")} detail={problemText(rejects.error)} onRetry={() => rejects.refetch()} />
    );
  if (!rejects.data) return <Skeleton className="m-3.5 h-48" />;
  return (
    <LoadedGrid
      report={report}
      customFields={customFields}
      rows={rejects.data.rows}
      isCut={rejects.data.total > mostMendedRows}
    />
  );
}

function LoadedGrid({
  report,
  customFields,
  rows,
  isCut,
}: MendGridProps & { rows: RejectedRow[]; isCut: boolean }) {
  const t = useTranslations("imports.mend");
  const problemText = useProblemText();
  const mended = useMendedRows(report, customFields);
  const mending = useMending(report.importId);
  const ready = mended.listReady(rows);
  const apply = () =>
    mending.mutate(ready, {
      onSuccess: () => {
        toast.success(t("done", { count: ready.length }));
        mended.forget(ready.map(({ row }) => row));
      },
      onError: (error) => toast.error(problemText(error)),
    });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3.5 py-2 text-sm text-ink-2">
        <p className="flex-1">
          {t("text")} {isCut && t("first", { count: mostMendedRows })}
        </p>
        <Button tone="primary" size="sm" disabled={ready.length === 0 || mending.isPending} onClick={apply}>
          {t("apply", { count: ready.length })}
        </Button>
      </div>
      <Rows report={report} customFields={customFields} rows={rows} mended={mended} />
    </>
  );
}

interface RowsProps extends MendGridProps {
  rows: RejectedRow[];
  mended: ReturnType<typeof useMendedRows>;
}

/** Only the rows in sight are drawn; those above and below are space. */
function Rows({ report, customFields, rows, mended }: RowsProps) {
  const t = useTranslations("imports.mend");
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => mendRowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const columns = report.columns.filter(({ field }) => field !== null);
  return (
    <div ref={frame} className="max-h-[440px] overflow-auto">
      <table
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: 420 + columns.length * 120 }}
      >
        <caption className="sr-only">{t("caption")}</caption>
        <MendHeader columns={columns} customFields={customFields} />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row ? (
              <MendRow
                key={row.row}
                place={index}
                cells={mended.cellsOf(row)}
                reading={mended.judge(row)}
                columns={columns}
                onType={mended.type}
              />
            ) : null;
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
