import { CircleCheck, CircleSlash, Undo2 } from "lucide-react";
import { formatCount } from "@/components/format";
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
  const { summary, fileName, listName, updatedFields = {} } = report;
  const rows = summary && formatCount(summary.total, "row");
  return (
    <Card
      label="Result"
      bar={
        <p role="status" className="flex flex-wrap items-center gap-x-2">
          <StateIcon status={report.status} />
          <b className="font-[600]">{sayState(report)}</b>
          <span className="text-ink-2">
            {[fileName, rows].filter(Boolean).join(", ")}
            {listName && ` into ${listName}`}
            {report.status === "CHECKED" && ", as it would be now"}
          </span>
        </p>
      }
    >
      {summary && (
        <ImportNumbers summary={summary} updatedFields={updatedFields} customFields={customFields} />
      )}
    </Card>
  );
}

function StateIcon({ status }: Pick<Import, "status">) {
  if (status === "COMPLETED") return <CircleCheck aria-hidden className="size-4 text-accent-text" />;
  if (status === "REVERTED") return <Undo2 aria-hidden className="size-4 text-ink-3" />;
  return status === "CANCELLED" ? <CircleSlash aria-hidden className="size-4 text-ink-3" /> : null;
}

function sayState({ status, summary, reverted }: Import): string {
  switch (status) {
    case "CHECKED":
      return "Nothing has been written yet.";
    case "COMPLETED":
      return "The import is done.";
    case "CANCELLED":
      return summary
        ? "The import was stopped; what was imported before stays."
        : "The check was stopped. Nothing was written.";
    case "REVERTED":
      return `The import was undone: ${formatCount(reverted?.deleted ?? 0, "contact")} deleted, ${formatCount(reverted?.restored ?? 0, "contact")} restored. It had done this:`;
    default:
      return summary ? "What was imported before it failed:" : "Nothing was written.";
  }
}
