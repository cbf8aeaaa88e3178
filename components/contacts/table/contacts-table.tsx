"use client";

import { type CSSProperties, Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { headerShape } from "@/components/ui/sort-header";
import type { SelectionTools } from "../use-selection";
import { ColumnHeader } from "./column-header";
import { ContactTableRow } from "./contact-table-row";
import { type ContactColumn, type ContactTable, lookOf } from "./contacts-features";
import { PriorityLine } from "./priority-line";
import { type ColumnDrag, useColumnDrag } from "./use-column-drag";
import { useDensity } from "./use-density";

interface ContactsTableProps {
  table: ContactTable;
  selection: SelectionTools;
  /** The row the keyboard is at. */
  cursor: number;
  /** The place of the first row after the list that comes first; -1 where it is on another page. */
  lineAt: number;
  lineText: string;
}

export function ContactsTable({ table, selection, cursor, lineAt, lineText }: ContactsTableProps) {
  const t = useTranslations("contacts");
  const [density] = useDensity();
  const columns = table.getVisibleLeafColumns();
  const { rows } = table.getRowModel();
  const { dragging, row: headerRow } = useColumnDrag(
    columns.map(({ id }) => id),
    table.setColumnOrder,
  );
  const isWide = columns.some(showsOnPhone);
  const isFixed = Object.keys(table.state.columnSizing).length > 0;
  return (
    <table
      data-density={density}
      style={{ "--sum": `${ticksWidth + table.getTotalSize()}px` } as CSSProperties}
      className={classNames(
        "contacts-table w-full table-fixed border-separate border-spacing-0",
        isFixed && "sm:w-[max(100%,var(--sum))]",
      )}
    >
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr {...headerRow} className={classNames("select-none", dragging && "cursor-grabbing")}>
          <th scope="col" className={classNames(headerShape, "left-0 z-20 w-10 pr-1 pl-5 max-sm:pl-3")}>
            <PageCheckbox ids={rows.map((row) => row.original.id)} selection={selection} />
          </th>
          {columns.map((column) => (
            <ColumnHeader
              key={column.id}
              column={column}
              isWide={isWide}
              mark={dragging ? markOf(column, dragging) : undefined}
            />
          ))}
          {isFixed && <td aria-hidden className={classNames(headerShape, "max-sm:hidden")} />}
        </tr>
      </thead>
      <tbody>
        {lineAt === 0 && <PriorityLine text={lineText} />}
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: another order writes other texts into the rows; none of them moves
          <Fragment key={place}>
            <ContactTableRow
              contact={row.original}
              cells={row.getVisibleCells()}
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

/** Pixels of the box of the ticks, before the columns. */
const ticksWidth = 40;

function markOf(column: ContactColumn, { id: dragged, before }: ColumnDrag) {
  if (column.id === dragged) return "dragged";
  if (column.id === before) return "before";
  return before === null && column.getIsLastColumn() ? "after" : undefined;
}

/** A column that somebody has added: a phone has no room for it beside name and number, so the table scrolls there. */
function showsOnPhone(column: ContactColumn): boolean {
  const { className = "" } = lookOf(column);
  return !["fullName", "phoneNumber"].includes(column.id) && !className.includes(":hidden");
}

function PageCheckbox({ ids, selection }: { ids: number[]; selection: SelectionTools }) {
  const t = useTranslations("contacts.row");
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
