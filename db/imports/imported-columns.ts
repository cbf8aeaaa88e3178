/**
 * How each column of a contact `c` goes through an import: when a staged row `s` changes it and to what, what a new contact
 * gets, and how it is kept for an undo and restored. Made from the fields of a contact; those that are not plain say here
 * what is special about them.
 */
import { type SQL, sql } from "drizzle-orm";
import { isPlainFieldName, type SpecialFieldName } from "@/lib/contacts/fields";
import { type ContactColumn, contactColumns, forColumns } from "../contacts/columns";
import { contentAsOf } from "../contacts/touch";

interface ColumnChange {
  /** Whether the row changes the contact. */
  changes: SQL;
  /** What the contact has afterwards, changed or not. */
  value: SQL;
}

/** The columns an import can change: not those of the number, by which rows are matched. */
const importedColumns = contactColumns.filter(({ field }) => field !== "phoneNumber");

/** A cell without a value changes nothing. */
const plain = (column: string): ColumnChange => ({
  changes: sql.raw(`(s.${column} is not null and s.${column} is distinct from c.${column})`),
  value: sql.raw(`coalesce(s.${column}, c.${column})`),
});

const custom = (column: string): ColumnChange => ({
  changes: sql.raw(`(s.${column} <> '{}' and c.${column} || s.${column} <> c.${column})`),
  value: sql.raw(`c.${column} || s.${column}`),
});

const built = (first: SQL, last: SQL) =>
  sql`nullif(btrim(coalesce(${first}, '') || ' ' || coalesce(${last}, '')), '')`;
/** The name the contact is built from its parts once it has those of the row. */
const builtAfter = built(sql`coalesce(s.first_name, c.first_name)`, sql`coalesce(s.last_name, c.last_name)`);
/** The full name of the row is what is shown afterwards; one that would be shown anyway changes nothing. */
const fullNameChanges = sql`(s.full_name is not null
  and s.full_name is distinct from coalesce(c.full_name, ${builtAfter}, s.email, c.email, c.phone_number))`;
/** A full name is kept only where the parts do not give it: a built name follows its parts. */
const keptFullName = (name: SQL) => sql`nullif(s.full_name, ${name})`;
/** Channels derived from an unchanged number change nothing. */
const channelsChange = sql`(s.channels_given and s.channels is distinct from c.channels)`;

const special: Record<Exclude<SpecialFieldName, "phoneNumber">, (column: string) => ColumnChange> = {
  fullName: () => ({
    changes: fullNameChanges,
    value: sql`case when ${fullNameChanges} then ${keptFullName(builtAfter)} else c.full_name end`,
  }),
  communicationSupported: () => ({
    changes: channelsChange,
    value: sql`case when ${channelsChange} then s.channels else c.channels end`,
  }),
  customFields: custom,
};

function changeOf({ field, name }: ContactColumn): ColumnChange {
  return field === "phoneNumber" || isPlainFieldName(field) ? plain(name) : special[field](name);
}

/** The names of the fields a staged row `s` changes in the contact `c`; empty when there is nothing to change. */
export const changedFields = sql`array_remove(array[${forColumns(
  importedColumns,
  (column) => sql`case when ${changeOf(column).changes} then ${sql.raw(`'${column.field}'`)} end`,
)}], null)`;

/** `column = value, …` for the update of `c` from `s`. */
export const assignments = forColumns(
  importedColumns,
  (column) => sql`${sql.raw(column.name)} = ${changeOf(column).value}`,
);

/** The values of a new contact from a staged row `s`, in the order of `columnNames`. */
export const newContactValues = forColumns(contactColumns, ({ name, type, field }) => {
  if (field === "fullName") return keptFullName(built(sql`s.first_name`, sql`s.last_name`));
  if (field === "communicationSupported") return sql`coalesce(s.channels, 0)`;
  const isFlag = type === "boolean" && isPlainFieldName(field);
  return sql.raw(isFlag ? `coalesce(s.${name}, false)` : `s.${name}`);
});

/** The contact as it was and since when, for an undo. */
export const beforeImage = sql`jsonb_build_object('content_as_of', ${contentAsOf}, ${forColumns(
  importedColumns,
  ({ name }) => sql.raw(`'${name}', c.${name}`),
)})`;

/** A before-image as a row: `(first_name text, …)`. */
export const beforeImageColumns = sql`(content_as_of timestamptz, ${forColumns(
  importedColumns,
  ({ name, type }) => sql.raw(`${name} ${type}`),
)})`;

/** `column = value, …` that brings `c` back to the before-image `b`. @param gone ids of fields that were deleted since, as text[] */
export function restoredFrom(gone: SQL): SQL {
  return forColumns(importedColumns, ({ field, name }) => {
    const before = sql.raw(`${name} = b.${name}`);
    return field === "customFields" ? sql`${before} - ${gone}` : before;
  });
}
