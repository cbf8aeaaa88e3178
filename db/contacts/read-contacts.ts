import { type SQL, sql } from "drizzle-orm";
import type { Contact, CustomFieldValue } from "@/lib/contacts/contact";
import { channelsOf } from "@/lib/contacts/enumerations";
import {
  type ContactFieldName,
  contactFieldNames,
  type PlainFieldName,
  type PlainValues,
  plainFieldNames,
} from "@/lib/contacts/fields";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { readCustomValues } from "../custom-fields/custom-values";
import { db, type Executor } from "../postgres";
import { idArray } from "../sql-values";
import { plainColumns } from "./columns";

/** A contact as it is stored, with its lists; plain fields have their own names. */
export interface ContactRow extends PlainValues, Record<string, unknown> {
  id: number;
  shown_name: string;
  phone_number: string | null;
  is_valid: boolean | null;
  channels: number;
  custom_texts: Record<string, string>;
  custom_values: Record<string, Exclude<CustomFieldValue, string>>;
  created_at: string;
  updated_at: string;
  lists: { id: number; name: string }[];
  in_priority_list?: boolean;
  /** Where the statement counted too: all that match, and those of them that come first. */
  total?: number;
  first_total?: number;
}

/**
 * The contacts of these ids, in the order of the ids; ids that do not exist are left out.
 */
export async function readContacts(
  accountId: number,
  ids: number[],
  fields: StoredCustomField[],
  reader: Executor = db(),
): Promise<Contact[]> {
  if (ids.length === 0) return [];
  const wanted = sql`select id from unnest(${idArray(ids)}) with ordinality as wanted (id, place) order by place`;
  return (await readRows({ accountId, ids: wanted }, reader)).map((row) => toContact(row, fields));
}

/**
 * The rows of contacts whose ids a query finds, in its order, in one statement.
 * @param wanted.markedListId adds to each whether it is in that list
 */
export async function readRows(wanted: RowsWanted, reader: Executor = db()): Promise<ContactRow[]> {
  return [...(await reader.execute<ContactRow>(rowsOf(wanted)))];
}

/**
 * The statement of `readRows`. The account of the ids comes out of the CTE as they do: to a constant the planner would
 * apply what it believes of that account, and where it believes in one contact, any index of the account is as good as
 * the primary key, and the account is scanned once a row.
 */
export function rowsOf({ accountId, ids, markedListId, counting }: RowsWanted): SQL {
  const mark = markedListId === undefined ? sql`` : sql`, ${memberOf(markedListId)} as in_priority_list`;
  return sql`
    with page as materialized (
      select ${accountId}::bigint as account_id, found.*, row_number() over () as place from (${ids}) found)
    select ${ownColumns}, ${listsOf()} as lists ${mark} ${counting ? sql`, page.total, page.first_total` : sql``}
    from page join contacts c on c.account_id = page.account_id and c.id = page.id order by page.place`;
}

/** What a contact `c` itself holds of its row. */
export const ownColumns = sql`c.id, ${sql.raw(plainColumns)}, coalesce(c.name, c.email, c.phone_number) as shown_name,
  c.phone_number, c.is_valid, c.channels, c.custom_texts, c.custom_values, c.created_at, c.updated_at`;

export interface RowsWanted {
  accountId: number;
  /** Selects `id`, and with `counting` also `total` and `first_total`. */
  ids: SQL;
  counting?: boolean;
  markedListId?: number;
}

function listsOf(): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name_key), '[]')
    from list_members m join lists l on l.account_id = m.account_id and l.id = m.list_id
    where m.account_id = c.account_id and m.contact_id = c.id)`;
}

function memberOf(listId: number): SQL {
  return sql`exists (select from list_members p
    where p.account_id = c.account_id and p.list_id = ${listId} and p.contact_id = c.id)`;
}

export function toContact(row: ContactRow, fields: StoredCustomField[]): Contact {
  const contact = { id: row.id } as Contact;
  for (const name of contactFieldNames) setField(contact, name, row, fields);
  contact.isValid = row.is_valid;
  contact.lists = row.lists;
  contact.createdAt = toMoment(row.created_at);
  contact.updatedAt = toMoment(row.updated_at);
  if (row.in_priority_list !== undefined) contact.inPriorityList = row.in_priority_list;
  return contact;
}

function setField<Name extends ContactFieldName>(
  contact: Contact,
  name: Name,
  row: ContactRow,
  fields: StoredCustomField[],
): void {
  contact[name] = readers[name](row, fields);
}

const readers: {
  [Name in ContactFieldName]: (row: ContactRow, fields: StoredCustomField[]) => Contact[Name];
} = {
  ...(Object.fromEntries(
    plainFieldNames.map((name) => [name, (row: ContactRow) => row[name]]),
  ) as PlainReaders),
  fullName: (row) => row.shown_name,
  phoneNumber: (row) => row.phone_number,
  communicationSupported: (row) => channelsOf(row.channels),
  customFields: (row, fields) =>
    readCustomValues(fields, { customTexts: row.custom_texts, customValues: row.custom_values }),
};

type PlainReaders = { [Name in PlainFieldName]: (row: ContactRow) => PlainValues[Name] };

/** A moment as PostgreSQL writes it, in ISO 8601. In UTC nothing needs to be reckoned, which an export feels. */
function toMoment(text: string): string {
  if (!text.endsWith("+00")) return new Date(text).toISOString();
  const milliseconds = text.slice(20, -3).padEnd(3, "0").slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
