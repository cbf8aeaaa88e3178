import { CircleCheck } from "lucide-react";
import { formatCount } from "@/components/format";
import { Card } from "@/components/ui/card";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { ImportIssues } from "./import-issues";
import { ImportNumbers } from "./import-numbers";

interface ImportReportProps {
  report: Import;
  /** Whether it was only a check. */
  isCheck: boolean;
  customFields: CustomField[];
}

export function ImportReport({ report, isCheck, customFields }: ImportReportProps) {
  const { summary, fileName, updatedFields = {} } = report;
  if (!summary) return null;
  return (
    <>
      <Card
        label="Result"
        bar={
          <p role="status" className="flex flex-wrap items-center gap-x-2">
            {!isCheck && <CircleCheck aria-hidden className="size-4 text-accent-text" />}
            <b className="font-[600]">{isCheck ? "Nothing has been written yet." : "The import is done."}</b>
            <span className="text-ink-2">
              {fileName}, {formatCount(summary.total, "row")}
              {isCheck && ", as it would be now"}
            </span>
          </p>
        }
      >
        <ImportNumbers summary={summary} updatedFields={updatedFields} customFields={customFields} />
      </Card>
      <ImportIssues report={report} customFields={customFields} />
    </>
  );
}
