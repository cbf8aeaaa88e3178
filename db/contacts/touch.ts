/** The moment of a contact's last change: what an ETag, a check before an undo and a sync look at. */
import { type SQL, sql } from "drizzle-orm";
import { contacts } from "../schema/contacts";

/** Later than the last one, also within one millisecond. */
const after = (updatedAt: SQL) =>
  sql`greatest(statement_timestamp(), ${updatedAt} + interval '1 millisecond')`;

/** What every change of a contact `c` sets beside its values; the columns by name for `touchedColumns`. */
export const touched = sql`updated_at = ${after(sql`c.updated_at`)}, content_as_of = null`;
export const touchedColumns = { updatedAt: after(sql`${contacts.updatedAt}`), contentAsOf: null };

/** As `touched`, for an undo that brings a contact back as it was at `moment`. */
export function restoredTo(moment: SQL): SQL {
  return sql`updated_at = ${after(sql`c.updated_at`)}, content_as_of = ${moment}`;
}

/** Since when a contact `c` has had the values it has; an undo brings the old moment back with the old values. */
export const contentAsOf = sql`coalesce(c.content_as_of, c.updated_at)`;
