/** The columns of a contact that its fields are kept in, from `lib/contacts/fields.ts`. */
import { type SQL, sql } from "drizzle-orm";
import {
  type ContactFieldName,
  contactFieldNames,
  contactFields,
  type PlainFieldName,
  plainFieldNames,
  type SpecialFieldName,
  type SqlType,
} from "@/lib/contacts/fields";

type ColumnsOf<Names extends ContactFieldName> = {
  [Name in Names]: keyof (typeof contactFields)[Name]["columns"];
}[Names];
export type ColumnName = ColumnsOf<ContactFieldName>;
/** The columns of fields that are not plain. */
export type SpecialColumnName = ColumnsOf<SpecialFieldName>;

export interface ContactColumn {
  name: ColumnName;
  type: SqlType;
  field: ContactFieldName;
}

export const contactColumns: ContactColumn[] = contactFieldNames.flatMap((field) =>
  Object.entries(contactFields[field].columns).map(([name, type]) => ({
    name: name as ColumnName,
    type,
    field,
  })),
);

/** `first_name, last_name, …` */
export const columnNames: string = contactColumns.map(({ name }) => name).join(", ");

/** The columns of plain fields as the rows of `readRows` name them: `c.first_name as "firstName"`. */
export const plainColumns: string = plainFieldNames
  .map((name) => `c.${columnOf(name).name} as "${name}"`)
  .join(", ");

/** The one column of a plain field. */
export function columnOf(name: PlainFieldName): ContactColumn {
  const column = contactColumns.find(({ field }) => field === name);
  if (!column) throw new Error(`${name} has no column`);
  return column;
}

/** A list in SQL, one entry a column. */
export function forColumns(columns: readonly ContactColumn[], toSql: (column: ContactColumn) => SQL): SQL {
  return sql.join(columns.map(toSql), sql`, `);
}
