"use client";

import { Command } from "cmdk";
import { Check, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classNames } from "./class-names";
import { inputShape } from "./input";

interface Option {
  id: number;
  name: string;
  /** Small, at the right: a count. */
  note?: string;
}

interface OptionListProps {
  /** What is chosen here, for a screen reader. */
  label: string;
  options: Option[];
  chosen: number[];
  onToggle: (id: number) => void;
  /** Offers to make what was typed and is not there. */
  onCreate?: (name: string) => void;
  emptyText: string;
}

/** A list to pick from, searched by typing. The option the keys are at is the selected one, those chosen are checked. */
export function OptionList({ label, options, chosen, onToggle, onCreate, emptyText }: OptionListProps) {
  const t = useTranslations("ui");
  const [typed, setTyped] = useState("");
  const found = useMemo(() => findOptions(options, typed), [options, typed]);
  const newName = onCreate && nameOfNew(options, typed);
  return (
    <Command
      label={label}
      shouldFilter={false}
      loop
      vimBindings={false}
      className="flex max-h-80 w-64 flex-col"
    >
      <Command.Input
        autoFocus
        placeholder={label}
        value={typed}
        onValueChange={setTyped}
        className={classNames(inputShape, "mb-1 h-8 shrink-0 px-2")}
      />
      <Command.List label={label} className="overflow-y-auto">
        {found.map(({ id, name, note }) => {
          const isChosen = chosen.includes(id);
          return (
            <Command.Item
              key={id}
              value={String(id)}
              aria-checked={isChosen}
              onSelect={() => onToggle(id)}
              className={optionShape}
            >
              <Check aria-hidden className={classNames(iconShape, !isChosen && "invisible")} />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {note && <span className="text-sm text-ink-3 tabular-nums">{note}</span>}
            </Command.Item>
          );
        })}
        {newName && (
          <Command.Item value="new" onSelect={() => onCreate(newName)} className={optionShape}>
            <Plus aria-hidden className={iconShape} />
            <span className="min-w-0 flex-1 truncate">{t("create", { name: newName })}</span>
          </Command.Item>
        )}
      </Command.List>
      <Command.Empty className="px-2 py-3 text-center text-sm text-ink-3">{emptyText}</Command.Empty>
    </Command>
  );
}

const optionShape =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 data-[selected=true]:bg-sunken max-sm:min-h-10";
const iconShape = "size-4 shrink-0 text-accent-text";

/** More are not drawn: whoever has them types. */
const mostShown = 200;

function findOptions(options: Option[], typed: string): Option[] {
  const needle = typed.trim().toLocaleLowerCase();
  return options.filter(({ name }) => name.toLocaleLowerCase().includes(needle)).slice(0, mostShown);
}

function nameOfNew(options: Option[], typed: string): string | undefined {
  const name = typed.trim();
  const isThere = options.some((option) => option.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  return name && !isThere ? name : undefined;
}
