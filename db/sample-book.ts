/** A book of sample people, for trying the product and for measuring it. */
import { isPlainFieldName } from "@/lib/contacts/fields";
import { type SamplePerson, sampleFields, samplePerson } from "@/lib/sample/people";
import type { SampleLanguage } from "@/lib/sample/sample-list";
import { columnNames, contactColumns, type SpecialColumnName } from "./contacts/columns";
import { blank } from "./contacts/stored-contact";
import { type CopyBatch, type CopyValue, copyInto, copyLine } from "./copy";
import { createCustomField, findCustomFields, type StoredCustomField } from "./custom-fields/custom-fields";
import { toStoredValues } from "./custom-fields/custom-values";
import { createList } from "./lists/lists";
import { sql } from "./postgres";

/** The lists of a sample book, and the share of its contacts each holds; together 1.2 memberships a contact. */
export const sampleLists: [name: string, share: number][] = [
  ["Newsletter", 0.5],
  ["Spring", 0.2],
  ["Fiera 2026", 0.1],
  ["Black Friday", 0.1],
  ["Loyalty", 0.1],
  ["Milano", 0.05],
  ["Roma", 0.05],
  ["Birthdays", 0.03],
  ["RCS pilot", 0.02],
  ["WhatsApp pilot", 0.02],
  ["Complaints", 0.01],
  ["VIP", 0.01],
  ["Wholesale", 0.005],
  ["Partners", 0.002],
  ["Press", 0.001],
  ["Suppliers", 0.001],
  ["Board", 0.0005],
  ["Interns", 0.0002],
  ["Testers", 0.0001],
  ["Empty", 0],
];

const batchSize = 5000;

/**
 * Adds the people `from` to `from + count - 1` to an account that does not have them.
 * @param how with `areTest` all of them are test contacts, not only the few that are
 */
export async function addSamplePeople(
  accountId: number,
  from: number,
  count: number,
  { areTest = false, language = "en" }: { areTest?: boolean; language?: SampleLanguage } = {},
): Promise<void> {
  const fields = await ensureFields(accountId, language);
  await sql().begin(async (tx) => {
    await copyInto(
      tx,
      `copy contacts (account_id, ${columnNames}) from stdin`,
      batches(from, count, (n) => {
        const person = samplePerson(n, language);
        return lineOf(accountId, { ...person, isTest: person.isTest || areTest }, fields);
      }),
    );
    await tx`insert into count_changes (account_id, list_id, difference) values (${accountId}, null, ${count})`;
  });
}

/** Makes the sample lists and spreads the contacts of the account over them. */
export async function fillSampleLists(accountId: number): Promise<void> {
  for (const [name, share] of sampleLists) {
    const { id } = await createList(accountId, { name });
    await fillSampleList(accountId, id, share);
  }
}

/** Puts a share of the contacts of the account on a list; always the same ones. */
export async function fillSampleList(accountId: number, listId: number, share: number): Promise<void> {
  await sql()`
    with added as (
      insert into list_members (account_id, list_id, contact_id)
      select ${accountId}, ${listId}, c.id from contacts c
      where c.account_id = ${accountId} and hashint8extended(c.id, ${listId}) & 1048575 < ${Math.round(share * 1_048_576)}
      order by c.id returning list_id)
    insert into count_changes (account_id, list_id, difference)
    select ${accountId}, list_id, count(*) from added group by list_id`;
}

function* batches(from: number, count: number, lineOf: (n: number) => string): Iterable<CopyBatch> {
  for (let start = from; start < from + count; start += batchSize) {
    const rows = Math.min(batchSize, from + count - start);
    yield { rows, lines: Array.from({ length: rows }, (_, place) => lineOf(start + place)).join("") };
  }
}

function lineOf(accountId: number, person: SamplePerson, fields: StoredCustomField[]): string {
  const values = contactColumns.map(({ field, name }) =>
    isPlainFieldName(field)
      ? (person[field] ?? blank[field])
      : special[name as SpecialColumnName](person, fields),
  );
  return copyLine([accountId, ...values]);
}

const special: Record<SpecialColumnName, (person: SamplePerson, fields: StoredCustomField[]) => CopyValue> = {
  full_name: () => null,
  phone_number: ({ phoneNumber }) => phoneNumber,
  is_valid: ({ isValid }) => isValid,
  channels: ({ channels }) => channels,
  custom_texts: ({ customFields }, fields) => toStoredValues(fields, customFields).customTexts,
  custom_values: ({ customFields }, fields) => toStoredValues(fields, customFields).customValues,
};

async function ensureFields(accountId: number, language: SampleLanguage): Promise<StoredCustomField[]> {
  const known = new Set((await findCustomFields(accountId)).map(({ key }) => key));
  for (const field of sampleFields(language))
    if (!known.has(field.key)) await createCustomField(accountId, field);
  return findCustomFields(accountId);
}
