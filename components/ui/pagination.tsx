"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";

interface PaginationProps {
  page: number;
  /** Undefined while the total is being counted. */
  pages: number | undefined;
  /** Whether a page follows when their number is not known yet. */
  hasNext: boolean;
  onPage: (page: number) => void;
  /** The next page may be asked for soon. */
  onNearNext?: () => void;
}

/** Pages are counted from 0, and shown from 1. */
export function Pagination({ page, pages, hasNext, onPage, onNearNext }: PaginationProps) {
  const t = useTranslations("ui.pages");
  const isLast = pages === undefined ? !hasNext : page >= pages - 1;
  return (
    <nav aria-label={t("label")} className="flex items-center gap-1">
      <Button
        tone="quiet"
        size="icon"
        aria-label={t("previous")}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <span className="min-w-24 text-center whitespace-nowrap tabular-nums">
        {pages === undefined
          ? t("page", { page: page + 1 })
          : t("pageOf", { page: page + 1, pages: Math.max(pages, 1) })}
      </span>
      <Button
        tone="quiet"
        size="icon"
        aria-label={t("next")}
        disabled={isLast}
        onPointerEnter={onNearNext}
        onFocus={onNearNext}
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  );
}
