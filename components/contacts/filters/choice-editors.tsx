"use client";

import { useId } from "react";
import { ListPicker } from "@/components/lists/list-picker";
import { CheckboxField } from "@/components/ui/checkbox";
import type { FilterEditorProps } from "./filter-kind";

/** Lists to be in, or not to be in. */
export function listsEditor(name: "listIds" | "notListIds", label: string) {
  return function ListsEditor({ view, change }: FilterEditorProps) {
    const chosen = view[name] ?? [];
    return (
      <ListPicker label={label} chosen={chosen} onToggle={(id) => change({ [name]: toggled(chosen, id) })} />
    );
  };
}

/** Any of a few values. */
export function choicesEditor<Key extends string>(
  name: "gender" | "communicationSupported",
  legend: string,
  labels: readonly [Key, string][],
) {
  return function ChoicesEditor({ view, change }: FilterEditorProps) {
    const chosen = (view[name] ?? []) as Key[];
    return (
      <fieldset className="flex w-52 flex-col p-1.5">
        <legend className="sr-only">{legend}</legend>
        {labels.map(([key, label]) => (
          <CheckboxField
            key={key}
            label={label}
            className="rounded-md px-1 py-1.5 hover:bg-sunken"
            checked={chosen.includes(key)}
            onChange={() => change({ [name]: toggled(chosen, key) })}
          />
        ))}
      </fieldset>
    );
  };
}

/** Yes or no. */
export function yesNoEditor(name: "isValid" | "isTest", legend: string, labels: { yes: string; no: string }) {
  return function YesNoEditor({ view, change, close }: FilterEditorProps) {
    const id = useId();
    const choose = (value: boolean) => {
      change({ [name]: value });
      close();
    };
    return (
      <fieldset className="flex w-52 flex-col p-1.5">
        <legend className="sr-only">{legend}</legend>
        {([true, false] as const).map((value) => (
          <label
            key={String(value)}
            className="flex cursor-pointer items-center gap-2 rounded-md px-1 py-1.5 hover:bg-sunken"
          >
            <input
              type="radio"
              name={id}
              checked={view[name] === value}
              onChange={() => choose(value)}
              className="accent-accent"
            />
            {value ? labels.yes : labels.no}
          </label>
        ))}
      </fieldset>
    );
  };
}

function toggled<T>(values: T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
