"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type SortOrder = "asc" | "desc";

interface SortHeaderProps extends ComponentProps<"th"> {
  /** The order in force on this column; undefined when another column is sorted. */
  order: SortOrder | undefined;
  onSort: () => void;
  /** Beside the button. */
  aside?: ReactNode;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;
export const headerShape =
  "sticky top-0 z-10 h-[34px] border-b border-line-strong bg-surface px-3 text-left text-sm font-[540] whitespace-nowrap text-ink-3 max-sm:px-2";

export function SortHeader({ order, onSort, className, aside, children, ...props }: SortHeaderProps) {
  const Arrow = order === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      {...props}
      scope="col"
      aria-sort={order ? ariaSort[order] : "none"}
      className={classNames(headerShape, className)}
    >
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          "group -mx-1.5 inline-flex h-6 max-w-[calc(100%+12px)] items-center gap-1 rounded-sm px-1.5 hover:bg-sunken hover:text-ink",
          order && "text-ink",
        )}
      >
        <span className="truncate">{children}</span>
        <Arrow
          aria-hidden
          className={classNames("size-3.5 shrink-0", !order && "opacity-0 group-hover:opacity-50")}
        />
      </button>
      {aside}
    </th>
  );
}
