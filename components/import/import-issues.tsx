import { Download } from "lucide-react";
import { formatCount, formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Tag } from "@/components/ui/tag";
import type { CustomField } from "@/lib/custom-fields";
import type { Import, ReportedIssue } from "@/lib/import/import";
import { labelOf } from "./field-labels";

interface ImportIssuesProps {
  report: Import;
  customFields: CustomField[];
}

const headShape = "h-[34px] border-b border-line-strong px-3.5 text-left text-sm font-[540] text-ink-3";
const cellShape = "h-9 border-b border-line px-3.5 align-top py-2 group-last:border-0";

/** The rows that stay out, each with its reason, and the cells that were left out. */
export function ImportIssues({ report, customFields }: ImportIssuesProps) {
  const { errors = [], warnings = [], invalidReasons = [], summary, importId } = report;
  const invalid = summary?.invalid ?? 0;
  return (
    <>
      {errors.length > 0 && (
        <Card
          label="Rows that cannot be imported"
          bar={
            <>
              <h2 className="font-[600]">
                {formatCount(invalid, "row")} {invalid === 1 ? "needs" : "need"} you
              </h2>
              <span className="flex flex-1 flex-wrap gap-1.5">
                {invalidReasons.map(({ code, count }) => (
                  <Tag key={code} tone="danger">{`${formatNumber(count)} ${sayCode(code)}`}</Tag>
                ))}
              </span>
              <Button asChild size="sm">
                <a href={`/api/v1/imports/${importId}/rejects`} download>
                  <Download aria-hidden className="size-3.5" /> Download these rows
                </a>
              </Button>
            </>
          }
        >
          <IssueTable issues={errors} customFields={customFields} tone="text-danger-text" />
        </Card>
      )}
      {warnings.length > 0 && (
        <Card
          label="Cells that were left out"
          bar={
            <h2 className="flex-1 font-[600]">
              {formatCount(warnings.length, "cell")} left out{" "}
              <span className="font-normal text-ink-2">the rows go in without them</span>
            </h2>
          }
        >
          <IssueTable issues={warnings} customFields={customFields} tone="text-warn-text" />
        </Card>
      )}
    </>
  );
}

const reasons: Record<string, string> = {
  phone_damaged_by_spreadsheet: "cut by a spreadsheet",
  phone_invalid: "no phone number",
  email_invalid: "misspelt e-mail",
  no_phone_or_email: "without number and e-mail",
  cell_too_long: "too long",
};

/** A reason in words; one that is not known yet by its code. */
function sayCode(code: string): string {
  return reasons[code] ?? code.replaceAll("_", " ");
}

interface IssueTableProps {
  issues: ReportedIssue[];
  customFields: CustomField[];
  tone: string;
}

function IssueTable({ issues, customFields, tone }: IssueTableProps) {
  return (
    <ScrollRegion label="Rows" className="max-h-80">
      <table className="w-full min-w-[620px] border-separate border-spacing-0">
        <thead className="sticky top-0 bg-surface">
          <tr>
            {["Row", "Field", "Value", "What is wrong"].map((label) => (
              <th key={label} scope="col" className={headShape}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, 100).map((issue) => (
            <tr key={`${issue.row}-${issue.field}-${issue.code}-${issue.value}`} className="group">
              <td className={`${cellShape} tabular-nums text-ink-3`}>{issue.row}</td>
              <td className={`${cellShape} whitespace-nowrap`}>{labelOf(issue.field, customFields)}</td>
              <td className={`${cellShape} max-w-56 truncate ${tone}`}>{issue.value || "—"}</td>
              <td className={`${cellShape} text-ink-2`}>{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
