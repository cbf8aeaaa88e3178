"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useFormats } from "@/components/use-formats";
import type { CustomField } from "@/lib/custom-fields";
import { type Clash, pathOf } from "./find-clashes";
import type { EditClash } from "./save-contact";

interface ClashNoticeProps {
  clash: EditClash;
  fields: CustomField[];
  onSettle: (clash: EditClash, keepsMine: boolean) => void;
}

/** Two people changed the same fields: both values side by side, and nothing is saved before one is chosen. */
export function ClashNotice({ clash, fields, onSettle }: ClashNoticeProps) {
  const t = useTranslations("contact.clash");
  const labels = useTranslations("labels.fields");
  const format = useFormats();
  const labelOf = ({ field }: Clash) =>
    field.in === "contact"
      ? labels(field.name)
      : (fields.find(({ key }) => key === field.name)?.label ?? field.name);
  return (
    <div role="alert" className="mb-4 rounded-md bg-warn-soft px-3.5 py-3 text-warn-text">
      <p className="font-[580]">{t("title", { fields: format.names(clash.clashes.map(labelOf)) })}</p>
      <div className="my-2.5 flex flex-col gap-2 text-ink">
        {clash.clashes.map((one) => (
          <dl key={pathOf(one.field)} className="grid grid-cols-2 gap-3">
            <Value name={t("yours", { field: labelOf(one) })} value={one.mine} />
            <Value name={t("theirs", { field: labelOf(one) })} value={one.theirs} />
          </dl>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onSettle(clash, true)}>{t("keepMine")}</Button>
        <Button onClick={() => onSettle(clash, false)}>{t("takeTheirs")}</Button>
      </div>
    </div>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="rounded-sm bg-surface px-2 py-1 break-words whitespace-pre-wrap">{value || "—"}</dd>
    </div>
  );
}
