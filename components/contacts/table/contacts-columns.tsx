"use client";

import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { Translator } from "@/components/translator";
import type { SortField } from "@/lib/contacts/filter";
import type { CustomField } from "@/lib/custom-fields";
import type { Messages } from "@/messages/compile-messages";
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

/** A column of the table; only those with `sortBy` can be sorted. */
export interface ContactsColumn {
  id: string;
  label: string;
  sortBy?: SortField;
  className?: string;
  cell: (row: ContactRow) => ReactNode;
}

type FixedName = keyof Messages["contacts"]["columns"]["names"];
/** A column every account has; its label is a sentence of its own. */
type FixedColumn = Omit<ContactsColumn, "label" | "id"> & { id: FixedName };

const width = "w-40";
const fixedColumns: FixedColumn[] = [
  {
    id: "fullName",
    sortBy: "fullName",
    className: "sm:w-56",
    cell: (row) => <NameCell row={row} />,
  },
  {
    id: "phoneNumber",
    sortBy: "phoneNumber",
    className: "w-[46%] sm:w-56 tabular-nums",
    cell: (row) => <PhoneCell row={row} />,
  },
  {
    id: "channels",
    className: "max-md:hidden w-36",
    cell: (row) => <ChannelsCell row={row} />,
  },
  {
    id: "email",
    sortBy: "email",
    className: "max-md:hidden w-60",
    cell: (row) => <EmailCell row={row} />,
  },
  { id: "lists", className: "max-lg:hidden w-52", cell: (row) => <ListsCell row={row} /> },
];
const changed: FixedColumn = {
  id: "updatedAt",
  sortBy: "updatedAt",
  className: "max-lg:hidden w-28",
  cell: (row) => <AgeCell moment={row.updatedAt} />,
};
const furtherColumns: FixedColumn[] = [
  {
    id: "firstName",
    sortBy: "firstName",
    className: width,
    cell: (row) => <TextCell text={row.firstName} />,
  },
  {
    id: "lastName",
    sortBy: "lastName",
    className: width,
    cell: (row) => <TextCell text={row.lastName} />,
  },
  {
    id: "gender",
    sortBy: "gender",
    className: "w-28",
    cell: (row) => <GenderCell row={row} />,
  },
  {
    id: "createdAt",
    sortBy: "createdAt",
    className: "w-28",
    cell: (row) => <AgeCell moment={row.createdAt} />,
  },
  { id: "notes", className: "w-64", cell: (row) => <TextCell text={row.notes} /> },
];

export const defaultColumns = [...fixedColumns, changed].map((column) => column.id);

/** Every column this account can show. */
export function allColumns(fields: CustomField[], t: Translator<"contacts.columns.names">): ContactsColumn[] {
  const named = (column: FixedColumn) => ({ ...column, label: t(column.id) });
  return [...fixedColumns.map(named), ...fields.map(fieldColumn), ...[changed, ...furtherColumns].map(named)];
}

function fieldColumn(field: CustomField): ContactsColumn {
  return {
    id: field.key,
    label: field.label,
    className: field.type === "number" ? "w-32 text-right tabular-nums" : "w-36 tabular-nums",
    cell: (row) => <FieldCell row={row} field={field} />,
  };
}

export const tableParts = tableFeatures({});
const helper = createColumnHelper<typeof tableParts, ContactRow>();

export function toColumnDefs(columns: ContactsColumn[]) {
  return columns.map(({ id, label, cell }) =>
    helper.display({ id, header: label, cell: ({ row }) => cell(row.original) }),
  );
}
