/**
 * The ORDER BY of contacts, in one place. Missing values come last in both orders and ties go by ascending id,
 * so pages never overlap.
 */
import { type SQL, sql } from "drizzle-orm";
import {
  contactFields,
  isPlainFieldName,
  type PlainFieldName,
  type PlainKind,
  type SortField,
} from "@/lib/contacts/fields";
import { columnOf } from "../columns";

export interface ContactOrder {
  /** What is compared; `nulls last, id` follows. */
  key: SQL;
  direction: SQL;
  /** Whether an index has this order. */
  indexed: boolean;
  /** What the index of this order is ordered by. */
  indexKey: SQL;
  /** The ranges of that index, one after the other; the second contains what has no value. */
  ranges: [IndexRange, IndexRange?];
}

export interface IndexRange {
  condition: SQL;
  /** The ORDER BY of a scan in this direction. */
  forward: SQL;
  backward: SQL;
}

export function contactOrder(sortBy: SortField, sortOrder: "asc" | "desc"): ContactOrder {
  const { key, nullable, indexed, missing = sql`${key} is null` } = sortColumn(sortBy);
  const [direction, opposite] = sortOrder === "asc" ? [sql`asc`, sql`desc`] : [sql`desc`, sql`asc`];
  const valued = {
    condition: nullable ? sql`not (${missing})` : sql`true`,
    forward: sql`${key} ${direction}, c.id asc`,
    backward: sql`${key} ${opposite}, c.id desc`,
  };
  const without = { condition: missing, forward: sql`c.id asc`, backward: sql`c.id desc` };
  return {
    key: sortBy === "phoneNumber" ? sql`c.phone_number collate "C"` : key,
    direction,
    indexed,
    indexKey: key,
    ranges: nullable ? [valued, without] : [valued],
  };
}

function sortColumn(sortBy: SortField): SortColumn {
  if (!isPlainFieldName(sortBy)) return specialColumns[sortBy];
  return plainColumn[contactFields[sortBy].kind](columnOf(sortBy).name);
}

interface SortColumn {
  /** What is compared, with its collation. */
  key: SQL;
  /** Whether values can be missing. */
  nullable: boolean;
  /** Whether an index has this order. */
  indexed: boolean;
  /** What tells a missing value, where it is not the key itself that is missing. */
  missing?: SQL;
}

const name = (column: string) => sql`${sql.raw(`c.${column}`)} collate "und-x-icu"`;

const plainColumn: { [Kind in PlainKind]: (column: string) => SortColumn } = {
  text: (column) => ({ key: name(column), nullable: true, indexed: false }),
  email: () => ({ key: sql`c.email_key`, nullable: true, indexed: true, missing: sql`c.email_key is null` }),
  gender: (column) => ({ key: sql`${sql.raw(`c.${column}`)} collate "C"`, nullable: true, indexed: false }),
  flag: (column) => ({ key: sql.raw(`c.${column}`), nullable: false, indexed: false }),
};

const specialColumns: Record<Exclude<SortField, PlainFieldName>, SortColumn> = {
  fullName: { key: name("name"), nullable: true, indexed: true, missing: sql`c.name is null` },
  // In the order of match keys every number (`+…`) comes before every e-mail (`@…`).
  phoneNumber: { key: sql`c.match_key`, nullable: true, indexed: true, missing: sql`c.match_key >= '@'` },
  isValid: { key: sql`c.is_valid`, nullable: true, indexed: false },
  createdAt: { key: sql`c.created_at`, nullable: false, indexed: true },
  updatedAt: { key: sql`c.updated_at`, nullable: false, indexed: false },
};
