"use client";

import { useTranslations } from "use-intl/react";
import type { ListTarget } from "@/components/import/draft/plan";
import { useLists } from "@/components/lists/use-lists";
import { Labelled } from "@/components/ui/labelled";
import { SmallSelect } from "@/components/ui/small-select";

interface ListTargetInputProps {
  target: ListTarget;
  /** Offered as the name of a new list. */
  fileName: string;
  onChange: (target: ListTarget) => void;
}

/** The list everybody in the file joins. */
export function ListTargetInput({ target, fileName, onChange }: ListTargetInputProps) {
  const t = useTranslations("imports.options");
  const lists = useLists().data?.lists ?? [];
  const choose = (value: string) => {
    if (value === "none") onChange({ kind: "none" });
    else if (value === "new") onChange({ kind: "new", name: fileName.replace(/\.[^.]+$/, "").slice(0, 100) });
    else onChange({ kind: "list", id: Number(value) });
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm text-ink-2">
      <Labelled label={t("list")}>
        <SmallSelect
          value={target.kind === "list" ? target.id : target.kind}
          onChange={(event) => choose(event.target.value)}
          className="max-w-48"
        >
          <option value="none">{t("noList")}</option>
          <option value="new">{t("newList")}</option>
          {lists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SmallSelect>
      </Labelled>
      {target.kind === "new" && (
        <input
          aria-label={t("newListName")}
          value={target.name}
          maxLength={100}
          onChange={(event) => onChange({ kind: "new", name: event.target.value })}
          className="h-7 w-48 rounded-md border border-line-strong bg-surface px-2 text-ink max-sm:h-9"
        />
      )}
    </div>
  );
}
