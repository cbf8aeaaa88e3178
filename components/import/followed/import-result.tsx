"use client";

import { CircleCheck, CircleSlash, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Translator } from "@/components/translator";
import { Card } from "@/components/ui/card";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { ImportNumbers } from "./import-numbers";

interface ImportResultProps {
  report: Import;
  customFields: CustomField[];
}

/** What an import did, or would do, in numbers that add up to the rows of the file. */
export function ImportResult({ report, customFields }: ImportResultProps) {
  const t = useTranslations("imports.result");
  const { summary, fileName, listName, updatedFields = {} } = report;
  return (
    <Card
      label={t("label")}
      bar={
        <p role="status" className="flex flex-wrap items-center gap-x-2">
          <StateIcon status={report.status} />
          <b className="font-[600]">{sayState(t, report)}</b>
          <span className="min-w-0 wrap-anywhere text-ink-2">
            {[
              [fileName, listName && t("into", { list: listName })].filter(Boolean).join(" "),
              sayRows(t, report),
              report.status === "CHECKED" && t("asNow"),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </p>
      }
    >
      {summary && (
        <ImportNumbers
          summary={summary}
          rows={report.progress.total}
          updatedFields={updatedFields}
          customFields={customFields}
        />
      )}
    </Card>
  );
}

function StateIcon({ status }: Pick<Import, "status">) {
  if (status === "COMPLETED") return <CircleCheck aria-hidden className="size-4 text-accent-text" />;
  if (status === "REVERTED") return <Undo2 aria-hidden className="size-4 text-ink-3" />;
  return status === "CANCELLED" ? <CircleSlash aria-hidden className="size-4 text-ink-3" /> : null;
}

function sayState(t: Translator<"imports.result">, { status, summary, reverted }: Import): string {
  switch (status) {
    case "CHECKED":
      return t("checked");
    case "COMPLETED":
      return t("done");
    case "CANCELLED":
      return t(summary ? "stopped" : "stoppedCheck");
    case "REVERTED":
      return t("undone", { deleted: reverted?.deleted ?? 0, restored: reverted?.restored ?? 0 });
    default:
      return t(summary ? "failedAfter" : "nothing");
  }
}

/** How many rows the numbers are of: of an import that ended early they are not all of the file. */
function sayRows(t: Translator<"imports.result">, { status, summary, progress }: Import): string | null {
  if (!summary) return null;
  const { total: done } = summary;
  const { total } = progress;
  if (total === null || done >= total) return t("rows", { count: done });
  if (status === "CANCELLED") return t("stoppedPart", { done, total });
  return t(status === "FAILED" ? "failedPart" : "part", { done, total });
}
