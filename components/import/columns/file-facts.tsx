"use client";

import { useTranslations } from "use-intl/react";
import type { Plan } from "@/components/import/draft/plan";
import type { FileHead } from "@/components/import/file/file-head";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import { useFormats } from "@/components/use-formats";
import { HeaderRowSelect } from "./header-row-select";
import type { Preview } from "./preview";
import { RealNames } from "./real-names";
import { TextReading } from "./text-reading";

export interface Country {
  code: string;
  name: string;
}

interface FileFactsProps {
  file: File;
  head: FileHead;
  preview: Preview;
  plan: Plan;
  countries: Country[];
  onPlan: (changes: Partial<Plan>) => void;
}

/** What was found out about the file at once, each to be changed where it is wrong. */
export function FileFacts({ file, head, preview, plan, countries, onPlan }: FileFactsProps) {
  const t = useTranslations("imports.file");
  const format = useFormats();
  const count = useCountText(head, preview);
  return (
    <>
      <b className="max-w-64 truncate font-[600]" title={file.name}>
        {file.name}
      </b>
      <span className="text-sm text-ink-2 tabular-nums">
        {[t(`formats.${head.format}`), format.bytes(file.size), count].filter(Boolean).join(" · ")}
      </span>
      <RealNames preview={preview} isSure={head.text?.isSure ?? true} />
      {head.text && <TextReading text={head.text} onPlan={onPlan} />}
      {head.sheets && head.sheets.names.length > 1 && <SheetSelect sheets={head.sheets} onPlan={onPlan} />}
      {head.rows && <HeaderRowSelect rows={head.rows} headerRow={preview.headerRow} onPlan={onPlan} />}
      <Labelled label={t("country")}>
        <SmallSelect
          value={plan.country}
          onChange={(event) => onPlan({ country: event.target.value })}
          className="max-w-40"
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
    </>
  );
}

/** The header is no contact; nor is what stands above it. */
function useCountText({ rowCount, isWhole, format }: FileHead, preview: Preview): string {
  const t = useTranslations("imports.file");
  if (rowCount === null) return "";
  const isCards = format === "vcard";
  if (!isWhole) return t(isCards ? "aboutCards" : "about", { count: Number(rowCount.toPrecision(2)) });
  const count = Math.max(0, rowCount - (preview.headerRow ? 1 : 0));
  return t(isCards ? "cards" : "rows", { count });
}

interface SheetSelectProps {
  sheets: NonNullable<FileHead["sheets"]>;
  onPlan: FileFactsProps["onPlan"];
}

function SheetSelect({ sheets, onPlan }: SheetSelectProps) {
  const t = useTranslations("imports.file");
  return (
    <Labelled label={t("sheet")}>
      <SmallSelect
        value={sheets.chosen}
        onChange={(event) => onPlan({ sheet: event.target.value, headerRow: undefined, targets: undefined })}
        className="max-w-40"
      >
        {sheets.names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </SmallSelect>
    </Labelled>
  );
}
