"use client";

import { History, Upload } from "lucide-react";
import Link from "next/link";
import { useQueryState } from "nuqs";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { UndoDialog } from "@/components/import/followed/undo-import";
import { importsPerPage, useImports } from "@/components/import/queries/use-imports";
import { wholeParser } from "@/components/link-parsers";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import type { Import } from "@/lib/import/import";
import { ImportsTable } from "./imports-table";

/** Every import of the last 30 days. */
export function ImportsScreen({ now }: { now: number }) {
  const t = useTranslations("imports.history");
  const format = useFormats();
  const problemText = useProblemText();
  const [page, setPage] = useQueryState("page", wholeParser.withDefault(0).withOptions({ history: "push" }));
  const [undoing, setUndoing] = useState<Import | null>(null);
  const { data, error, isPending, refetch } = useImports(page);
  const mayWrite = useMay("write");
  return (
    <>
      <PageHeader
        title={t("title")}
        note={data && format.number(data.total)}
        actions={mayWrite && <NewImport />}
      />
      <p className="px-5 pb-3 text-ink-2 max-sm:px-3">{t("text")}</p>
      {isPending && <HistorySkeleton />}
      {error && !data && (
        <ErrorState title={t("failed")} detail={problemText(error)} onRetry={() => refetch()} />
      )}
      {data?.total === 0 && (
        <EmptyState icon={History} title={t("empty")} actions={mayWrite && <NewImport />}>
          {t("emptyText")}
        </EmptyState>
      )}
      {data && data.total > 0 && <ImportsTable imports={data.imports} now={now} onUndo={setUndoing} />}
      {data && data.total > importsPerPage && (
        <div className="flex justify-end border-t border-line px-5 py-2">
          <Pagination
            page={page}
            pages={Math.ceil(data.total / importsPerPage)}
            hasNext={false}
            onPage={setPage}
          />
        </div>
      )}
      {undoing && <UndoDialog report={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

function NewImport() {
  const t = useTranslations("imports.history");
  return (
    <Button asChild tone="primary">
      <Link href="/import">
        <Upload aria-hidden className="size-4" /> {t("import")}
      </Link>
    </Button>
  );
}

function HistorySkeleton() {
  const t = useTranslations("imports.history");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-2 px-5 max-sm:px-3">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-11" />
      ))}
    </div>
  );
}
