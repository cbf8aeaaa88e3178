"use client";

import { Download, PencilLine } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { ReadingSkeleton } from "@/components/import/steps/reading-skeleton";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lazyPart } from "@/components/ui/lazy-part";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { InvalidReasons } from "./invalid-reasons";
import { IssueTable } from "./issue-table";

const MendGrid = lazyPart(
  () => import("@/components/import/mend/mend-grid").then((module) => module.MendGrid),
  ReadingSkeleton,
);

/** As many as the server names. */
const mostListed = 100;

interface ImportIssuesProps {
  report: Import;
  customFields: CustomField[];
}

/** The rows that stay out, each with its reason, and the cells that were left out. */
export function ImportIssues({ report, customFields }: ImportIssuesProps) {
  const t = useTranslations("imports.issues");
  const { errors = [], warnings = [] } = report;
  return (
    <>
      {errors.length > 0 && <RejectedRows report={report} customFields={customFields} />}
      {warnings.length > 0 && (
        <Card
          label={t("leftOut")}
          bar={
            <h2 className="flex-1 font-[600]">
              {t(warnings.length < mostListed ? "leftOutCount" : "leftOutMany", { count: warnings.length })}{" "}
              <span className="font-normal text-ink-2">{t("leftOutText")}</span>
            </h2>
          }
        >
          <IssueTable issues={warnings} customFields={customFields} tone="text-warn-text" />
        </Card>
      )}
    </>
  );
}

function RejectedRows({ report, customFields }: ImportIssuesProps) {
  const t = useTranslations("imports.issues");
  const [isMending, setIsMending] = useState(false);
  const { errors = [], invalidReasons = [], summary, importId, status } = report;
  const mayMend = useMay("write") && status === "CHECKED";
  return (
    <Card
      label={t("rejected")}
      bar={
        <>
          <h2 className="font-[600]">{t("needYou", { count: summary?.invalid ?? 0 })}</h2>
          <InvalidReasons reasons={invalidReasons} />
          {mayMend && (
            <Button size="sm" aria-expanded={isMending} onClick={() => setIsMending(!isMending)}>
              <PencilLine aria-hidden className="size-3.5" /> {t(isMending ? "close" : "mend")}
            </Button>
          )}
          <Button asChild size="sm">
            <a href={`/api/v1/imports/${importId}/rejects`} download>
              <Download aria-hidden className="size-3.5" /> {t("download")}
            </a>
          </Button>
        </>
      }
    >
      {mayMend && isMending ? (
        <MendGrid report={report} customFields={customFields} />
      ) : (
        <>
          <IssueTable issues={errors} customFields={customFields} tone="text-danger-text" />
          {errors.length >= mostListed && (
            <p className="border-t border-line px-3.5 py-2 text-sm text-ink-3">
              {t("firstOnly", { count: errors.length })}
            </p>
          )}
        </>
      )}
    </Card>
  );
}
