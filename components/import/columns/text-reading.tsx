"use client";

import { useTranslations } from "use-intl/react";
import type { Plan } from "@/components/import/draft/plan";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import type { TextFacts } from "@/lib/import/table";
import { encodings } from "@/lib/import/text/encodings";

const delimiters = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

interface TextReadingProps {
  text: TextFacts;
  onPlan: (changes: Partial<Plan>) => void;
}

/** What cuts a text into cells, and what its letters are written in. */
export function TextReading({ text, onPlan }: TextReadingProps) {
  const t = useTranslations("imports.file");
  const names = new Map<string, string>(
    Object.entries(delimiters).map(([delimiter, name]) => [delimiter, t(`delimiters.${name}`)]),
  );
  return (
    <>
      <Labelled label={t("delimiter")}>
        <SmallSelect
          value={text.delimiter}
          onChange={(event) => onPlan({ delimiter: event.target.value, targets: undefined })}
        >
          {[...new Set([...names.keys(), text.delimiter])].map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {names.get(delimiter) ?? delimiter}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
      <Labelled label={t("encoding")}>
        <SmallSelect
          tone={text.isSure ? "plain" : "warn"}
          value={text.encoding}
          onChange={(event) => onPlan({ encoding: event.target.value })}
        >
          {[...new Set([...text.candidates, ...encodings])].map((encoding) => (
            <option key={encoding}>{encoding}</option>
          ))}
        </SmallSelect>
      </Labelled>
    </>
  );
}
