"use client";

import { useTranslations } from "use-intl/react";
import { useFieldLabel } from "@/components/import/texts/use-field-label";
import { classNames } from "@/components/ui/class-names";
import { useFormats } from "@/components/use-formats";
import type { CustomField } from "@/lib/custom-fields";
import type { ImportSummary } from "@/lib/import/import";

interface ImportNumbersProps {
  summary: ImportSummary;
  /** Rows of the file, where that is known. */
  rows: number | null;
  updatedFields: Record<string, number>;
  customFields: CustomField[];
}

/** Where every row ended that was read: five numbers that add up. */
export function ImportNumbers({ summary, rows, updatedFields, customFields }: ImportNumbersProps) {
  const t = useTranslations("imports.result");
  const format = useFormats();
  const fieldLabel = useFieldLabel(customFields);
  const { total, created, updated, unchanged, skipped, duplicates, invalid } = summary;
  const fields = Object.entries(updatedFields).sort(([, a], [, b]) => b - a);
  const updates = fields.map(([field, count]) => `${fieldLabel(field)} ${format.number(count)}`).join(" · ");
  return (
    <>
      <Meter summary={summary} />
      <dl className="grid grid-cols-5 max-md:grid-cols-2">
        <Figure value={created} label={t("new")} />
        <Figure value={updated} label={t("updated")} note={updates} />
        <Figure value={unchanged + skipped} label={t(skipped > 0 ? "unchangedOrSkipped" : "unchanged")} />
        <Figure
          value={duplicates}
          label={t("duplicates")}
          note={duplicates > 0 ? t("lastCounts") : undefined}
        />
        <Figure value={invalid} label={t("invalid")} isBad={invalid > 0} />
      </dl>
      <p className="border-t border-line px-4 py-2 text-sm text-ink-3">
        {rows !== null && total < rows ? t("sumPart", { done: total, total: rows }) : t("sum", { total })}
      </p>
    </>
  );
}

interface FigureProps {
  value: number;
  label: string;
  note?: string;
  isBad?: boolean;
}

function Figure({ value, label, note, isBad }: FigureProps) {
  const format = useFormats();
  return (
    <div className="flex flex-col border-r border-line px-4 py-3.5 last:border-0 max-md:border-b">
      <dt className="order-2">
        {label}
        {note && <span className="block text-sm text-ink-3">{note}</span>}
      </dt>
      <dd
        className={classNames(
          "text-2xl font-[640] tracking-[-0.02em] tabular-nums",
          isBad && "text-danger-text",
        )}
      >
        {format.number(value)}
      </dd>
    </div>
  );
}

/** The same numbers as one bar; they are said in words below it. */
function Meter({ summary: { total, created, updated, invalid } }: { summary: ImportSummary }) {
  const share = (count: number) => ({ width: `${(count / Math.max(total, 1)) * 100}%` });
  return (
    <div aria-hidden className="flex h-2 bg-line-strong">
      <span className="bg-accent" style={share(created)} />
      <span className="bg-accent opacity-55" style={share(updated)} />
      <span className="ml-auto bg-danger" style={share(invalid)} />
    </div>
  );
}
