"use client";

import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";
import { encodings } from "@/lib/import/encodings";
import type { TextFacts } from "./file-head";
import type { Plan } from "./plan";

const delimiterNames: Record<string, string> = {
  ";": "Semicolon ;",
  ",": "Comma ,",
  "\t": "Tab",
  "|": "Bar |",
};

interface TextReadingProps {
  text: TextFacts;
  onPlan: (changes: Partial<Plan>) => void;
}

/** What cuts a text into cells, and what its letters are written in. */
export function TextReading({ text, onPlan }: TextReadingProps) {
  return (
    <>
      <Labelled label="Between columns">
        <SmallSelect
          value={text.delimiter}
          onChange={(event) => onPlan({ delimiter: event.target.value, targets: undefined })}
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
