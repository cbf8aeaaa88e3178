"use client";

import { formatBytes } from "@/components/format";
import { CheckboxField } from "@/components/ui/checkbox";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import { encodings } from "@/lib/import/encodings";
import type { Plan } from "./plan";
import type { FileHead, TextHead } from "./read-file-head";

export interface Country {
  code: string;
  name: string;
}

interface FileFactsProps {
  file: File;
  head: FileHead;
  hasHeader: boolean;
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
export function FileFacts({ file, head, hasHeader, plan, countries, onPlan }: FileFactsProps) {
  return (
    <>
      <b className="max-w-64 truncate font-[600]" title={file.name}>
        {file.name}
      </b>
      <span className="text-sm text-ink-2">
        {formatNames[head.format]} · {formatBytes(file.size)}
      </span>
      {head.text && <TextFacts text={head.text} hasHeader={hasHeader} onPlan={onPlan} />}
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

const delimiterNames: Record<string, string> = {
  ";": "Semicolon ;",
  ",": "Comma ,",
  "\t": "Tab",
  "|": "Bar |",
};

function TextFacts({
  text,
  hasHeader,
  onPlan,
}: {
  text: TextHead;
  hasHeader: boolean;
  onPlan: FileFactsProps["onPlan"];
}) {
  return (
    <>
      <Labelled label="Between columns">
        <SmallSelect
          value={text.delimiter}
          onChange={(event) => onPlan({ delimiter: event.target.value, targets: {} })}
        >
          {[...new Set([...Object.keys(delimiterNames), text.delimiter])].map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {delimiterNames[delimiter] ?? delimiter}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
      <Labelled label="Written in">
        <SmallSelect
          tone={text.candidates.length > 1 ? "warn" : "plain"}
          value={text.encoding}
          onChange={(event) => onPlan({ encoding: event.target.value })}
        >
          {[...new Set([...text.candidates, ...encodings])].map((encoding) => (
            <option key={encoding}>{encoding}</option>
          ))}
        </SmallSelect>
      </Labelled>
      <CheckboxField
        label="First row is a header"
        className="text-sm text-ink-2"
        checked={hasHeader}
        onChange={(event) => onPlan({ hasHeader: event.target.checked })}
      />
    </>
  );
}
