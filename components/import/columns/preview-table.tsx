"use client";

import { useTranslations } from "use-intl/react";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import { useIssueText } from "@/components/import/texts/use-issue-text";
import type { Translator } from "@/components/translator";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PlainFieldName } from "@/lib/contacts/fields";
import { formatPhone } from "@/lib/contacts/format-phone";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import type { RowIssue } from "@/lib/import/rows/row-reading";
import type { Preview, PreviewColumn, PreviewRow } from "./preview";
import { fieldOf, newFieldsOf } from "./target-field";

interface PreviewTableProps {
  preview: Preview;
  customFields: CustomField[];
}

const headShape =
  "h-[34px] border-b border-line-strong px-3 text-left text-sm font-[540] whitespace-nowrap text-ink-3";
const cellShape = "h-9 max-w-72 truncate border-b border-line px-3 group-last:border-0";

/** The first rows as they will be stored; a cell that cannot be read says why. */
export function PreviewTable({ preview, customFields }: PreviewTableProps) {
  const t = useTranslations("imports.stored");
  const used = preview.columns.filter(({ target }) => target !== null);
  const fieldLabel = useFieldLabel([...customFields, ...newFieldsOf(used)]);
  return (
    <ScrollRegion label={t("region")} className="max-h-[420px]">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr>
            <th scope="col" className={headShape}>
              {t("row")}
            </th>
            {used.map((column) => (
              <th key={column.index} scope="col" className={headShape}>
                {fieldLabel(fieldOf(column.target) ?? "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.row} className="group">
              <td className={`${cellShape} text-ink-3 tabular-nums`}>{row.row}</td>
              {used.map((column) => (
                <PreviewCell key={column.index} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PreviewCell({ column, row }: { column: PreviewColumn; row: PreviewRow }) {
  const labels = useTranslations("labels");
  const field = fieldOf(column.target) ?? "";
  const written = row.cells[column.index]?.trim() ?? "";
  const error = row.errors.find(
    (issue) => issue.field === field && (issue.value === "" || written.startsWith(issue.value.slice(0, 20))),
  );
  const warning = row.warnings.find((issue) => issue.field === field);
  if (error) return <IssueCell issue={error} written={written} className="bg-danger-soft text-danger-text" />;
  if (warning) return <IssueCell issue={warning} written={written} className="bg-warn-soft text-warn-text" />;
  const stored = storedText(field, row, written, labels);
  return (
    <td className={cellShape} title={written}>
      {stored !== written && written && field === "phoneNumber" && (
        <span className="text-ink-3">{written} → </span>
      )}
      {stored || <span className="text-ink-3">—</span>}
    </td>
  );
}

function IssueCell({ issue, written, className }: { issue: RowIssue; written: string; className: string }) {
  const issueText = useIssueText();
  return (
    <td className={`${cellShape} ${className}`} title={issueText(issue)}>
      {written ? `${written} · ` : ""}
      {issueText(issue)}
    </td>
  );
}

function storedText(
  field: string,
  { contact }: PreviewRow,
  written: string,
  labels: Translator<"labels">,
): string {
  if (!contact || field === "middleName") return written;
  if (field === "phoneNumber") return contact.phoneNumber ? formatPhone(contact.phoneNumber) : written;
  const value = field.startsWith("customFields.")
    ? valueAt(contact.customFields, field.slice("customFields.".length))
    : contact[field as PlainFieldName | "fullName"];
  if (field === "gender" && contact.gender) return labels(`genders.${contact.gender}`);
  if (typeof value === "boolean") return labels(value ? "yes" : "no");
  return value === undefined ? "" : String(value);
}
