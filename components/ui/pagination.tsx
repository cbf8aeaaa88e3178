"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "./button";

interface PaginationProps {
  page: number;
  /** Undefined while the total is being counted. */
  pages: number | undefined;
  /** Whether a page follows when their number is not known yet. */
  hasNext: boolean;
  onPage: (page: number) => void;
}

const format = new Intl.NumberFormat("en");

/** Pages are counted from 0, and shown from 1. */
export function Pagination({ page, pages, hasNext, onPage }: PaginationProps) {
  const isLast = pages === undefined ? !hasNext : page >= pages - 1;
  return (
    <nav aria-label="Pages" className="flex items-center gap-1">
      <Button
        tone="quiet"
        size="icon"
        aria-label="Previous page"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <span className="min-w-24 text-center whitespace-nowrap tabular-nums">
        Page {format.format(page + 1)}
        {pages !== undefined && ` of ${format.format(Math.max(pages, 1))}`}
      </span>
      <Button
        tone="quiet"
        size="icon"
        aria-label="Next page"
        disabled={isLast}
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  );
}
