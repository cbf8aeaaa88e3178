"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { formatCount, formatNumber } from "@/components/format";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeletionPreview } from "./deletion";

interface DeletionFactsProps {
  preview: DeletionPreview | undefined;
  excepted: number;
  mustType: boolean;
  typed: string;
  onType: (typed: string) => void;
}

export function DeletionFacts({ preview, excepted, mustType, typed, onType }: DeletionFactsProps) {
  if (!preview) return <Counting />;
  const { matched, kept, sample, keptSample } = preview;
  return (
    <>
      <p className="mt-1 text-ink-2">
        Counted just now: {formatNumber(matched + excepted)} {matched + excepted === 1 ? "matches" : "match"}
        {excepted > 0 && `, ${formatNumber(excepted)} ${excepted === 1 ? "is" : "are"} kept`}.{" "}
        {formatCount(Math.max(0, kept - matched), "contact stays", "contacts stay")} in the book.
      </p>
      <div className="my-3 flex flex-col gap-1 rounded-md bg-sunken px-3 py-2.5 text-sm text-ink-2">
        {sample.length > 0 && <Names label="First to go" names={sample} more={matched > sample.length} />}
        {keptSample.length > 0 && (
          <Names label="Kept" names={keptSample} more={excepted > keptSample.length} />
        )}
      </div>
      <ul className="flex flex-col gap-1.5 text-sm text-ink-2">
        <Fact>Delivery history of past campaigns stays.</Fact>
        <Fact>They leave all lists and get no future campaign. This cannot be undone.</Fact>
      </ul>
      {mustType && (
        <Field label={`Type ${matched} to confirm`} className="mt-4">
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
  return (
    <div role="status" aria-label="Counting" className="mt-2 flex flex-col gap-3">
      <Skeleton className="h-4 w-64" />
      <Skeleton className="h-16" />
      <Skeleton className="h-4 w-56" />
    </div>
  );
}
