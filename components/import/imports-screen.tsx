"use client";

import { History, Upload } from "lucide-react";
import Link from "next/link";
import { parseAsInteger, useQueryState } from "nuqs";
import { useState } from "react";
import { useMay } from "@/components/caller-context";
import { problemText } from "@/components/fetch-json";
import { formatNumber } from "@/components/format";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import type { Import } from "@/lib/import/import";
import { ImportsTable } from "./imports-table";
import { UndoDialog } from "./undo-import";
import { importsPerPage, useImports } from "./use-imports";

/** Every import of the last 30 days. */
export function ImportsScreen({ now }: { now: number }) {
  const [page, setPage] = useQueryState(
    "page",
    parseAsInteger.withDefault(0).withOptions({ history: "push" }),
  );
  const [undoing, setUndoing] = useState<Import | null>(null);
  const { data, error, isPending, refetch } = useImports(page);
  const mayWrite = useMay("write");
  return (
    <>
      <PageHeader
        title="Import history"
        note={data && formatNumber(data.total)}
        actions={mayWrite && <NewImport />}
      />
      <p className="px-5 pb-3 text-ink-2 max-sm:px-3">
        Kept for 30 days: until then an import can be undone and its rejected rows downloaded.
      </p>
      {isPending && <HistorySkeleton />}
      {error && !data && (
        <ErrorState
          title="The imports could not be loaded"
          detail={problemText(error)}
          onRetry={() => refetch()}
        />
      )}
      {data?.total === 0 && (
        <EmptyState icon={History} title="No imports yet" actions={mayWrite && <NewImport />}>
          Files you import are listed here, with who imported them, what came of every row, and a way back.
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
  return (
    <Button asChild tone="primary">
      <Link href="/import">
        <Upload aria-hidden className="size-4" /> Import a file
      </Link>
    </Button>
  );
}

function HistorySkeleton() {
  return (
    <div role="status" aria-label="Loading the imports" className="flex flex-col gap-2 px-5 max-sm:px-3">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-11" />
      ))}
    </div>
  );
}
