import { type SQL, sql } from "drizzle-orm";
import type { Contact, CustomFieldValue, Gender } from "@/lib/contacts/contact";
import { channelsOf } from "@/lib/contacts/filter";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { readCustomValues } from "../custom-fields/custom-values";
import { db } from "../postgres";
import { idArray } from "../sql-values";

interface Row extends Record<string, unknown> {
  id: number;
  first_name: string | null;
  last_name: string | null;
  shown_name: string;
  phone_number: string | null;
  email: string | null;
  gender: Gender | null;
  is_valid: boolean | null;
  channels: number;
  is_test: boolean;
  notes: string | null;
  custom_texts: Record<string, string>;
  custom_values: Record<string, Exclude<CustomFieldValue, string>>;
  created_at: string;
  updated_at: string;
  lists: { id: number; name: string }[];
  in_priority_list?: boolean;
}

/**
 * The contacts of these ids, in the order of the ids; ids that do not exist are left out.
 * @param priorityListId adds `inPriorityList` to each
 */
export async function readContacts({
  accountId,
  ids,
  fields,
  priorityListId,
}: {
  accountId: number;
  ids: number[];
  fields: StoredCustomField[];
  priorityListId?: number;
}): Promise<Contact[]> {
  if (ids.length === 0) return [];
  const rows = await db().execute<Row>(sql`
    select c.id, c.first_name, c.last_name, coalesce(c.name, c.email, c.phone_number) as shown_name, c.phone_number,
      c.email, c.gender, c.is_valid, c.channels, c.is_test, c.notes, c.custom_texts, c.custom_values, c.created_at,
      c.updated_at, ${listsOf()} as lists ${priorityListId === undefined ? sql`` : sql`, ${memberOf(priorityListId)} as in_priority_list`}
    from contacts c where c.account_id = ${accountId} and c.id = any(${idArray(ids)})`);
  const byId = new Map(rows.map((row) => [row.id, toContact(row, fields)]));
  return ids.map((id) => byId.get(id)).filter((contact) => contact !== undefined);
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

function toContact(row: Row, fields: StoredCustomField[]): Contact {
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    fullName: row.shown_name,
    phoneNumber: row.phone_number,
    email: row.email,
    gender: row.gender,
    isValid: row.is_valid,
    communicationSupported: channelsOf(row.channels),
    isTest: row.is_test,
    notes: row.notes,
    customFields: readCustomValues(fields, {
      customTexts: row.custom_texts,
      customValues: row.custom_values,
    }),
    lists: row.lists,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    ...(row.in_priority_list !== undefined && { inPriorityList: row.in_priority_list }),
  };
}
