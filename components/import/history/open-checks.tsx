"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useImportAction } from "@/components/import/queries/import-query";
import { useOpenImports } from "@/components/import/queries/use-imports";
import { toRoute } from "@/components/route";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Import } from "@/lib/import/import";
import { ImportState } from "./import-state";

/** Imports that were checked and not run, or are under way: nobody needs to begin again. */
export function OpenChecks() {
  const t = useTranslations("imports");
  const open = useOpenImports();
  if (open.length === 0) return null;
  return (
    <Card label={t("waiting.title")} bar={<h2 className="font-[600]">{t("waiting.title")}</h2>}>
      <ul>
        {open.map((report) => {
          const { importId, fileName, status, summary, createdBy } = report;
          return (
            <li
              key={importId}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3.5 py-2 last:border-0"
            >
              <b className="max-w-72 truncate font-[540]">{fileName}</b>
              <ImportState status={status} />
              <span className="flex-1 truncate text-sm text-ink-3">
                {[summary && t("result.rows", { count: summary.total }), createdBy]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {status === "CHECKED" && <DiscardCheck report={report} />}
              <Button asChild size="sm">
                <Link href={toRoute(`/import?id=${importId}`)} prefetch={false}>
                  {t("waiting.continue")} <span className="sr-only">{fileName}</span>
                </Link>
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function DiscardCheck({ report: { importId, fileName } }: { report: Import }) {
  const t = useTranslations("imports.waiting");
  const cancel = useImportAction(importId, "cancel");
  return (
    <Button size="sm" tone="quiet" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
      {t("discard")} <span className="sr-only">{fileName}</span>
    </Button>
  );
}
