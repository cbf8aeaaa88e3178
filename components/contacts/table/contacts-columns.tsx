"use client";

import type { ReactNode } from "react";
import type { Messages } from "@/components/messages/compile-messages";
import type { Translator } from "@/components/translator";
import {
  contactFields,
  limitOf,
  type NameOfKind,
  plainFieldNames,
  type SortField,
  sortFields,
} from "@/lib/contacts/fields";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactRow } from "../contact-rows";
import {
  AgeCell,
  ChannelsCell,
  EmailCell,
  FieldCell,
  GenderCell,
  ListsCell,
  NameCell,
  PhoneCell,
  TextCell,
} from "./contact-cells";
import type { ColumnDefinition } from "./contacts-features";

/** A column of the table; only those with `sortBy` can be sorted. */
interface ContactsColumn {
  id: string;
  label: string;
  sortBy?: SortField & keyof ContactRow;
  /** Pixels, until somebody drags it wider. */
  width: number;
  className?: string;
  cell: (row: ContactRow) => ReactNode;
}

type FixedName = keyof Messages["contacts"]["columns"]["names"];
/** A column every account has; its label is a sentence of its own. */
type FixedColumn = Omit<ContactsColumn, "label" | "id"> & { id: FixedName };

const fixedColumns: FixedColumn[] = [
  {
    id: "fullName",
    sortBy: "fullName",
    width: 224,
    cell: (row) => <NameCell row={row} />,
  },
  {
    id: "phoneNumber",
    sortBy: "phoneNumber",
    width: 224,
    className: "w-[46%] tabular-nums",
    cell: (row) => <PhoneCell row={row} />,
  },
  {
    id: "channels",
    width: 144,
    className: "max-md:hidden",
    cell: (row) => <ChannelsCell row={row} />,
  },
  {
    id: "email",
    sortBy: "email",
    width: 240,
    className: "max-md:hidden",
    cell: (row) => <EmailCell row={row} />,
  },
  { id: "lists", width: 208, className: "max-lg:hidden", cell: (row) => <ListsCell row={row} /> },
];
const changed: FixedColumn = {
  id: "updatedAt",
  sortBy: "updatedAt",
  width: 112,
  className: "max-lg:hidden",
  cell: (row) => <AgeCell moment={row.updatedAt} />,
};
const furtherColumns: FixedColumn[] = [
  {
    id: "gender",
    sortBy: "gender",
    width: 112,
    cell: (row) => <GenderCell row={row} />,
  },
  {
    id: "createdAt",
    sortBy: "createdAt",
    width: 112,
    cell: (row) => <AgeCell moment={row.createdAt} />,
  },
];

export const firstColumn = "fullName";
export const defaultColumns = [...fixedColumns, changed].map((column) => column.id);

/** Every column this account can show. */
export function allColumns(
  fields: CustomField[],
  t: Translator<"contacts.columns.names">,
  labels: Translator<"labels">,
): ColumnDefinition[] {
  const named = (column: FixedColumn) => ({ ...column, label: t(column.id) });
  const ofText = textFields.map((name) =>
    textColumn(name, t.has(name as FixedName) ? t(name as FixedName) : labels(`fields.${name}`)),
  );
  const columns = [
    ...fixedColumns.map(named),
    ...fields.map(fieldColumn),
    ...[changed, ...furtherColumns].map(named),
    ...ofText,
  ];
  return columns.filter(isFirstOfItsName).map(toDefinition);
}

/** A field of the account may be called as one of ours; a column is known by its name alone. */
function isFirstOfItsName({ id }: ContactsColumn, place: number, columns: ContactsColumn[]): boolean {
  return columns.findIndex((column) => column.id === id) === place;
}

/** react-table lets only those columns sort that have a value. */
function toDefinition({ id, label, sortBy, width, className, cell }: ContactsColumn): ColumnDefinition {
  return {
    id,
    size: width,
    enableHiding: id !== firstColumn,
    meta: { label, className },
    cell: ({ row }) => cell(row.original),
    ...(sortBy && { accessorFn: (row: ContactRow) => row[sortBy] }),
  };
}

const textFields = plainFieldNames.filter(
  (name): name is NameOfKind<"text"> => contactFields[name].kind === "text",
);

function textColumn(name: NameOfKind<"text">, label: string): ContactsColumn {
  return {
    id: name,
    label,
    ...(isSortField(name) && { sortBy: name }),
    width: limitOf(name) > 1000 ? 256 : 160,
    cell: (row) => <TextCell text={row[name]} />,
  };
}

function isSortField(name: string): name is SortField {
  return (sortFields as readonly string[]).includes(name);
}

function fieldColumn(field: CustomField): ContactsColumn {
  return {
    id: field.key,
    label: field.label,
    width: field.type === "number" ? 128 : 144,
    className: field.type === "number" ? "text-right tabular-nums" : "tabular-nums",
    cell: (row) => <FieldCell row={row} field={field} />,
  };
}
