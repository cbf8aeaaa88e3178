"use client";

import { Check, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
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

/** A list to pick from, searched by typing (the combobox pattern of ARIA). */
export function OptionList({ label, options, chosen, onToggle, onCreate, emptyText }: OptionListProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const rows = useMemo(() => findOptions(options, typed, Boolean(onCreate)), [options, typed, onCreate]);
  const pick = (row: Row | undefined) => {
    if (!row) return;
    if (row.isNew) onCreate?.(row.name);
    else onToggle(row.id);
  };
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step === undefined) pick(rows[at]);
    else setAt((at + step + rows.length) % Math.max(rows.length, 1));
  };
  return (
    <div className="flex max-h-80 w-64 flex-col">
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens to be typed into
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={rows[at] ? `${id}-${rows[at].id}` : undefined}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={move}
        className={classNames(inputShape, "mb-1 h-8 shrink-0 px-2")}
      />
      <div id={id} role="listbox" aria-label={label} aria-multiselectable="true" className="overflow-y-auto">
        {rows.map((row, place) => (
          <OptionRow
            key={row.id}
            id={`${id}-${row.id}`}
            row={row}
            isChosen={chosen.includes(row.id)}
            isActive={place === at}
            onPick={() => pick(row)}
            onHover={() => setAt(place)}
          />
        ))}
      </div>
      {rows.length === 0 && <p className="px-2 py-3 text-center text-sm text-ink-3">{emptyText}</p>}
    </div>
  );
}

interface Row extends Option {
  isNew?: boolean;
}

function findOptions(options: Option[], typed: string, mayCreate: boolean): Row[] {
  const name = typed.trim();
  const needle = name.toLocaleLowerCase();
  const found: Row[] = options
    .filter((option) => option.name.toLocaleLowerCase().includes(needle))
    .slice(0, 200);
  const isThere = options.some((option) => option.name.toLocaleLowerCase() === needle);
  return mayCreate && name && !isThere ? [...found, { id: 0, name, isNew: true }] : found;
}

interface OptionRowProps {
  id: string;
  row: Row;
  isChosen: boolean;
  isActive: boolean;
  onPick: () => void;
  onHover: () => void;
}

function OptionRow({ id, row, isChosen, isActive, onPick, onHover }: OptionRowProps) {
  const t = useTranslations("ui");
  const Icon = row.isNew ? Plus : Check;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the focus and the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={onPick}
      onMouseMove={onHover}
      className={classNames(
        "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 max-sm:min-h-10",
        isActive && "bg-sunken",
      )}
    >
      <Icon
        aria-hidden
        className={classNames("size-4 shrink-0 text-accent-text", !row.isNew && !isChosen && "invisible")}
      />
      <span className="min-w-0 flex-1 truncate">
        {row.isNew ? t("create", { name: row.name }) : row.name}
      </span>
      {row.note && <span className="text-sm text-ink-3 tabular-nums">{row.note}</span>}
    </div>
  );
}
