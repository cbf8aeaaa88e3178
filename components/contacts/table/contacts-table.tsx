"use client";

import { useTable } from "@tanstack/react-table";
import { Fragment, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { headerShape, SortHeader, type SortOrder } from "@/components/ui/sort-header";
import type { SortField } from "@/lib/contacts/filter";
import type { ContactRow } from "../contact-rows";
import type { SelectionTools } from "../use-selection";
import { ContactTableRow } from "./contact-table-row";
import { type ContactsColumn, tableParts, toColumnDefs } from "./contacts-columns";
import { PriorityLine } from "./priority-line";
import { useDensity } from "./use-density";

interface ContactsTableProps {
  rows: ContactRow[];
  columns: ContactsColumn[];
  selection: SelectionTools;
  sort: { by: SortField; order: SortOrder };
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
  const defs = useMemo(() => toColumnDefs(columns), [columns]);
  const table = useTable({ features: tableParts, columns: defs, data: rows, getRowId });
  return (
    <table data-density={density} className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col" className={classNames(headerShape, "w-10 pr-1 pl-5 max-sm:pl-3")}>
            <PageCheckbox rows={rows} selection={selection} />
          </th>
          {columns.map((column) => (
            <ColumnHeader key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lineAt === 0 && <PriorityLine text={lineText} />}
        {table.getRowModel().rows.map((row, place) => (
          <Fragment key={row.id}>
            <ContactTableRow
              row={row}
              columns={columns}
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

const getRowId = (row: ContactRow) => String(row.id);

interface ColumnHeaderProps extends Pick<ContactsTableProps, "sort" | "onSort"> {
  column: ContactsColumn;
}

function ColumnHeader({ column: { label, sortBy, className }, sort, onSort }: ColumnHeaderProps) {
  if (!sortBy) {
    return (
      <th scope="col" className={classNames(headerShape, className)}>
        {label}
      </th>
    );
  }
  const order = sort.by === sortBy ? sort.order : undefined;
  return (
    <SortHeader
      order={order}
      onSort={() => onSort(sortBy, order === "asc" ? "desc" : "asc")}
      className={className}
    >
      {label}
    </SortHeader>
  );
}

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
