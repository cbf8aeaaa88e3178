"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeletionPreview } from "./deletion";

interface DeletionFactsProps {
  preview: DeletionPreview | undefined;
  excepted: number;
  /** Everybody else goes: those excepted are all that stay. */
  keepsOnly: boolean;
  mustType: boolean;
  typed: string;
  onType: (typed: string) => void;
}

export function DeletionFacts({ preview, excepted, keepsOnly, mustType, typed, onType }: DeletionFactsProps) {
  const t = useTranslations("selection.deletion");
  if (!preview) return <Counting />;
  const { matched, kept, sample, keptSample } = preview;
  return (
    <>
      <p className="mt-1 text-ink-2">
        {keepsOnly ? (
          t("countedOthers", { count: matched, kept: kept - matched })
        ) : (
          <>
            {excepted > 0
              ? t("countedKept", { count: matched + excepted, kept: excepted })
              : t("counted", { count: matched })}{" "}
            {t("stay", { count: Math.max(0, kept - matched) })}
          </>
        )}
      </p>
      <div className="my-3 flex flex-col gap-1 rounded-md bg-sunken px-3 py-2.5 text-sm text-ink-2">
        {sample.length > 0 && <Names label={t("firstToGo")} names={sample} more={matched > sample.length} />}
        {keptSample.length > 0 && (
          <Names label={t("kept")} names={keptSample} more={excepted > keptSample.length} />
        )}
      </div>
      <ul className="flex flex-col gap-1.5 text-sm text-ink-2">
        <Fact>{t("historyStays")}</Fact>
        <Fact>{t("final")}</Fact>
      </ul>
      {mustType && (
        <Field label={t("type", { count: String(matched) })} className="mt-4">
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        </Field>
      )}
    </>
  );
}

function Names({ label, names, more }: { label: string; names: string[]; more: boolean }) {
  return (
    <p className="break-words">
      <b className="font-[580] text-ink">{label}:</b> {names.join(", ")}
      {more && " …"}
    </p>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-accent-text" /> {children}
    </li>
  );
}

function Counting() {
  const t = useTranslations("selection.deletion");
  return (
    <div role="status" aria-label={t("counting")} className="mt-2 flex flex-col gap-3">
      <Skeleton className="h-4 w-64" />
      <Skeleton className="h-16" />
      <Skeleton className="h-4 w-56" />
    </div>
  );
}
