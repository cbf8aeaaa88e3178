"use client";

import { useTranslations } from "use-intl/react";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import { useIssueText } from "@/components/import/texts/use-issue-text";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { CustomField } from "@/lib/custom-fields";
import type { ReportedIssue } from "@/lib/import/import";

interface IssueTableProps {
  issues: ReportedIssue[];
  customFields: CustomField[];
  tone: string;
}

const headShape = "h-[34px] border-b border-line-strong px-3.5 text-left text-sm font-[540] text-ink-3";
const cellShape = "h-9 border-b border-line px-3.5 align-top py-2 group-last:border-0";
const headers = ["row", "field", "value", "wrong"] as const;

/** Cells with what is wrong with them, in the order of the file. */
export function IssueTable({ issues, customFields, tone }: IssueTableProps) {
  const t = useTranslations("imports.issues");
  const fieldLabel = useFieldLabel(customFields);
  const issueText = useIssueText();
  return (
    <ScrollRegion label={t("region")} className="max-h-80">
      <table className="w-full min-w-[620px] border-separate border-spacing-0">
        <thead className="sticky top-0 bg-surface">
          <tr>
            {headers.map((name) => (
              <th key={name} scope="col" className={headShape}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${issue.row}-${issue.field}-${issue.code}-${issue.value}`} className="group">
              <td className={`${cellShape} text-ink-3 tabular-nums`}>{issue.row}</td>
              <td className={`${cellShape} whitespace-nowrap`}>{fieldLabel(issue.field)}</td>
              <td className={`${cellShape} max-w-56 truncate ${tone}`}>{issue.value || "—"}</td>
              <td className={`${cellShape} text-ink-2`}>{issueText(issue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
