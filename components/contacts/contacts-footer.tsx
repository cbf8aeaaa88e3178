"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import { pageSizes } from "./contacts-view";

interface ContactsFooterProps {
  page: number;
  limit: number;
  shown: number;
  total: number | undefined;
  /** Where the number could not be had: asks for it again. */
  onRecount: (() => void) | undefined;
  onPage: (page: number) => void;
  onNearNext: () => void;
  onLimit: (limit: number) => void;
}

export function ContactsFooter({
  page,
  limit,
  shown,
  total,
  onRecount,
  onPage,
  onNearNext,
  onLimit,
}: ContactsFooterProps) {
  const t = useTranslations("contacts");
  const format = useFormats();
  const first = page * limit + 1;
  const pages = total === undefined ? undefined : Math.ceil(total / limit);
  return (
    <footer className="flex h-[50px] tabular-nums shrink-0 items-center gap-2 border-t border-line px-5 text-sm text-ink-2 max-sm:px-3">
      <p className="flex flex-1 items-center gap-1 whitespace-nowrap">
        {shown > 0 && t("range", { first, last: first + shown - 1 })}
        {total !== undefined ? (
          <b className="font-[580]">{format.number(total)}</b>
        ) : onRecount ? (
          <Button tone="quiet-danger" size="sm" onClick={onRecount}>
            {t("recount")}
          </Button>
        ) : (
          <Skeleton className="h-3 w-12" />
        )}
      </p>
      <label className="flex items-center gap-1 max-sm:hidden">
        <select
          value={limit}
          onChange={(event) => onLimit(Number(event.target.value))}
          className="h-7 cursor-pointer rounded-md border border-transparent bg-surface px-1 hover:border-line-strong"
        >
          {sizesWith(limit).map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
        {t("perPage")}
      </label>
      <Pagination
        page={page}
        pages={pages}
        hasNext={shown === limit}
        onPage={onPage}
        onNearNext={onNearNext}
      />
    </footer>
  );
}

/** A link may ask for a size that is not offered. */
function sizesWith(limit: number): number[] {
  return [...new Set([...pageSizes, limit])].sort((a, b) => a - b);
}
