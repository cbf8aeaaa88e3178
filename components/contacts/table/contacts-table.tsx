"use client";

import { useTable } from "@tanstack/react-table";
import { type CSSProperties, Fragment, useMemo, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { headerShape, type SortOrder } from "@/components/ui/sort-header";
import type { SortField } from "@/lib/contacts/fields";
import type { ContactRow } from "../contact-rows";
import type { SelectionTools } from "../use-selection";
import { ColumnHeader, type TableSort } from "./column-header";
import type { ColumnWidths } from "./column-widths";
import { ContactTableRow } from "./contact-table-row";
import { type ContactsColumn, tableParts, toColumnDefs } from "./contacts-columns";
import { PriorityLine } from "./priority-line";
import { type ColumnDrag, useColumnDrag } from "./use-column-drag";
import { useColumnWidths } from "./use-column-widths";
import type { ShownColumns } from "./use-columns";
import { useDensity } from "./use-density";

interface ContactsTableProps {
  rows: ContactRow[];
  columns: ShownColumns;
  selection: SelectionTools;
  sort: TableSort;
  onSort: (by: SortField, order: SortOrder) => void;
  /** The row the keyboard is at. */
  cursor: number;
  /** The place of the first row after the list that comes first; -1 where it is on another page. */
  lineAt: number;
  lineText: string;
}

export function ContactsTable({
  rows,
  columns,
  selection,
  sort,
  onSort,
  cursor,
  lineAt,
  lineText,
}: ContactsTableProps) {
  const t = useTranslations("contacts");
  const [density] = useDensity();
  const { shown } = columns;
  const element = useRef<HTMLTableElement>(null);
  const resizing = useColumnWidths(element, columns.widths, columns.setWidths);
  const { dragging, row: headerRow } = useColumnDrag(
    shown.map(({ id }) => id),
    columns.order,
  );
  const isWide = shown.some(showsOnPhone);
  const isFixed = Object.keys(resizing.widths).length > 0;
  const defs = useMemo(() => toColumnDefs(shown), [shown]);
  const table = useTable({ features: tableParts, columns: defs, data: rows, getRowId });
  return (
    <table
      ref={element}
      data-density={density}
      style={{ "--sum": `${sumOf(shown, resizing.widths)}px` } as CSSProperties}
      className={classNames(
        "contacts-table w-full table-fixed border-separate border-spacing-0",
        isFixed && "sm:w-[max(100%,var(--sum))]",
      )}
    >
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr {...headerRow} className={classNames("select-none", dragging && "cursor-grabbing")}>
          <th scope="col" className={classNames(headerShape, "left-0 z-20 w-10 pr-1 pl-5 max-sm:pl-3")}>
            <PageCheckbox rows={rows} selection={selection} />
          </th>
          {shown.map((column, place) => (
            <ColumnHeader
              key={column.id}
              column={column}
              isKept={place === 0}
              isWide={isWide}
              sort={sort}
              onSort={onSort}
              resizing={resizing}
              mark={dragging ? markOf(column.id, dragging, shown) : undefined}
            />
          ))}
          {isFixed && <td aria-hidden className={classNames(headerShape, "max-sm:hidden")} />}
        </tr>
      </thead>
      <tbody>
        {lineAt === 0 && <PriorityLine text={lineText} />}
        {table.getRowModel().rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: another order writes other texts into the rows; none of them moves
          <Fragment key={place}>
            <ContactTableRow
              row={row}
              columns={shown}
              isFixed={isFixed}
              isSelected={selection.has(row.original.id)}
              isCursor={place === cursor}
              onToggle={selection.toggle}
            />
            {place + 1 === lineAt && <PriorityLine text={lineText} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The box of the ticks, then the columns. */
const ticksWidth = 40;

function sumOf(columns: ContactsColumn[], widths: ColumnWidths): number {
  return columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), ticksWidth);
}

function markOf(id: string, { id: dragged, before }: ColumnDrag, columns: ContactsColumn[]) {
  if (id === dragged) return "dragged";
  if (id === before) return "before";
  return before === null && id === columns.at(-1)?.id ? "after" : undefined;
}

/** A column that somebody has added: a phone has no room for it beside name and number, so the table scrolls there. */
function showsOnPhone({ id, className = "" }: ContactsColumn): boolean {
  return id !== "fullName" && id !== "phoneNumber" && !className.includes(":hidden");
}

const getRowId = (row: ContactRow) => String(row.id);

function PageCheckbox({ rows, selection }: Pick<ContactsTableProps, "rows" | "selection">) {
  const t = useTranslations("contacts.row");
  const ids = rows.map((row) => row.id);
  const ticked = ids.filter(selection.has).length;
  const isAll = ticked > 0 && ticked === ids.length;
  return (
    <Checkbox
      aria-label={t("selectPage")}
      checked={isAll}
      indeterminate={ticked > 0 && !isAll}
      onChange={() => selection.set(ids, !isAll)}
      className="align-middle"
    />
  );
}
