"use client";

import type { CSSProperties } from "react";
import { classNames } from "@/components/ui/class-names";
import { headerShape, SortHeader, type SortOrder } from "@/components/ui/sort-header";
import type { SortField } from "@/lib/contacts/fields";
import { ColumnHandle } from "./column-handle";
import type { ContactsColumn } from "./contacts-columns";
import { scrolledEdge } from "./scrolled-edge";
import type { ColumnResizing } from "./use-column-widths";

export interface TableSort {
  by: SortField;
  order: SortOrder;
}

interface ColumnHeaderProps {
  column: ContactsColumn;
  sort: TableSort;
  onSort: (by: SortField, order: SortOrder) => void;
  resizing: ColumnResizing;
  /** It stays in sight while the others scroll sideways. */
  isKept: boolean;
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

export function ColumnHeader({ column, sort, onSort, resizing, isKept, isWide, mark }: ColumnHeaderProps) {
  const { id, label, sortBy, className, width } = column;
  const header = {
    "aria-label": label,
    "data-column": id,
    style: { "--width": `${resizing.widths[id] ?? width}px` } as CSSProperties,
    className: classNames(
      className,
      "group/header sm:w-(--width)",
      isWide && "max-sm:w-[min(var(--width),160px)]",
      isKept && `left-10 z-20 ${scrolledEdge}`,
      mark && marks[mark],
    ),
  };
  const handle = <ColumnHandle column={column} resizing={resizing} />;
  if (!sortBy) {
    return (
      <th scope="col" {...header} className={classNames(headerShape, header.className)}>
        <span className="block truncate">{label}</span>
        {handle}
      </th>
    );
  }
  const order = sort.by === sortBy ? sort.order : undefined;
  return (
    <SortHeader
      {...header}
      order={order}
      onSort={() => onSort(sortBy, order === "asc" ? "desc" : "asc")}
      aside={handle}
    >
      {label}
    </SortHeader>
  );
}
