"use client";

import { formatBytes, formatCount } from "@/components/format";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import type { FileHead } from "./file-head";
import { HeaderRowSelect } from "./header-row-select";
import type { Plan } from "./plan";
import type { Preview } from "./preview";
import { TextReading } from "./text-reading";

export interface Country {
  code: string;
  name: string;
}

interface FileFactsProps {
  file: File;
  head: FileHead;
  preview: Preview | null;
  plan: Plan;
  countries: Country[];
  onPlan: (changes: Partial<Plan>) => void;
}

const formatNames: Record<FileHead["format"], string> = {
  text: "Text",
  xlsx: "Excel workbook",
  xls: "Excel 97 workbook",
  xlsb: "Excel binary workbook",
  ods: "OpenDocument sheet",
  spreadsheetml: "Excel XML",
  html: "Table saved as a web page",
  vcard: "vCard",
};

/** What was found out about the file at once, each to be changed where it is wrong. */
export function FileFacts({ file, head, preview, plan, countries, onPlan }: FileFactsProps) {
  return (
    <>
      <b className="max-w-64 truncate font-[600]" title={file.name}>
        {file.name}
      </b>
      <span className="text-sm text-ink-2 tabular-nums">
        {[formatNames[head.format], formatBytes(file.size), sayCount(head, preview)]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {preview && <RealNames preview={preview} isSure={head.text?.isSure ?? true} />}
      {head.text && <TextReading text={head.text} onPlan={onPlan} />}
      {head.sheets && head.sheets.names.length > 1 && <SheetSelect sheets={head.sheets} onPlan={onPlan} />}
      {head.rows && preview && (
        <HeaderRowSelect rows={head.rows} headerRow={preview.headerRow} onPlan={onPlan} />
      )}
      <Labelled label="Numbers without prefix are from">
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
function sayCount({ rowCount, isWhole, format }: FileHead, preview: Preview | null): string {
  if (rowCount === null) return "";
  const noun = format === "vcard" ? "card" : "row";
  if (!isWhole) return `about ${formatCount(Number(rowCount.toPrecision(2)), noun)}`;
  return formatCount(Math.max(0, rowCount - (preview?.headerRow ? 1 : 0)), noun);
}

function SheetSelect({
  sheets,
  onPlan,
}: { sheets: NonNullable<FileHead["sheets"]> } & Pick<FileFactsProps, "onPlan">) {
  return (
    <Labelled label="Sheet">
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

/** Three people of the file: whoever knows them sees at once whether the accents are right. */
function RealNames({ preview, isSure }: { preview: Preview; isSure: boolean }) {
  const names = preview.rows.flatMap(({ contact }) => {
    const { firstName = "", lastName = "", fullName } = contact ?? {};
    return fullName ?? (`${firstName} ${lastName}`.trim() || []);
  });
  const accented = names.filter((name) => /[^ -~]/.test(name));
  const shown = [...new Set([...accented, ...names])].slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <p className={`order-last w-full text-sm ${isSure ? "text-ink-2" : "text-warn-text"}`}>
      {isSure ? "Reads as " : "Do these names look right? "}
      <b className="font-[600]">{shown.join(" · ")}</b>
      {!isSure && " If not, choose another under “Written in”."}
    </p>
  );
}
