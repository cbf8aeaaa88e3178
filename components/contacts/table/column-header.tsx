"use client";

import type { CSSProperties } from "react";
import { classNames } from "@/components/ui/class-names";
import { headerShape, SortHeader } from "@/components/ui/sort-header";
import { ColumnHandle } from "./column-handle";
import { type ContactColumn, lookOf } from "./contacts-features";
import { scrolledEdge } from "./scrolled-edge";

interface ColumnHeaderProps {
  column: ContactColumn;
  /** More columns than a phone has room for: there, too, each has its width. */
  isWide: boolean;
  /** Where the column would be put that is being dragged. */
  mark: "dragged" | "before" | "after" | undefined;
}

const marks = {
  dragged: "opacity-50",
  before: "shadow-[inset_2px_0_var(--accent)]",
  after: "shadow-[inset_-2px_0_var(--accent)]",
};

export function ColumnHeader({ column, isWide, mark }: ColumnHeaderProps) {
  const { label, className } = lookOf(column);
  const header = {
    "aria-label": label,
    "data-column": column.id,
    style: { "--width": `${column.getSize()}px` } as CSSProperties,
    className: classNames(
      className,
      "group/header sm:w-(--width)",
      isWide && "max-sm:w-[min(var(--width),160px)]",
      // It stays in sight while the others scroll sideways.
      column.getIsFirstColumn() && `left-10 z-20 ${scrolledEdge}`,
      mark && marks[mark],
    ),
  };
  const handle = <ColumnHandle column={column} />;
  if (!column.getCanSort()) {
    return (
      <th scope="col" {...header} className={classNames(headerShape, header.className)}>
        <span className="block truncate">{label}</span>
        {handle}
      </th>
    );
  }
  return (
    <SortHeader
      {...header}
      order={column.getIsSorted() || undefined}
      onSort={() => column.toggleSorting()}
      aside={handle}
    >
      {label}
    </SortHeader>
  );
}
