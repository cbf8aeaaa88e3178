/**
 * Sample contacts in a real account: test contacts, all on one list of their own. That list is how they are told from
 * the account's own contacts, so that removing them never takes one of those.
 */

import { sql } from "drizzle-orm";
import type { Selection } from "@/lib/contacts/selection";
import { AppError } from "@/lib/errors";
import { createLimit } from "@/lib/limit";
import { oncePerProcess } from "@/lib/process-wide";
import { sampleFields } from "@/lib/sample/people";
import {
  isSampleList,
  type SampleLanguage,
  sampleLanguages,
  sampleListNames,
} from "@/lib/sample/sample-list";
import { saySample } from "@/lib/sample/sample-words";
import { deleteContacts } from "./contacts/bulk-contacts";
import { countContacts } from "./contacts/count-contacts";
import { createList, deleteLists, findLists } from "./lists/lists";
import { advisoryLocks } from "./locks";
import { db } from "./postgres";
import { addSamplePeople, fillSampleList, sampleLists } from "./sample-book";
import { refreshStatistics } from "./statistics";
import { write } from "./write";

const count = 10_000;
const describe = (language: SampleLanguage) => saySample("Made with the sample contacts", language);

/** Fills an empty book, in the language of the reader. @throws AppError 409 when it is not empty, or is being filled */
export function addSampleContacts(accountId: number, language: SampleLanguage): Promise<{ added: number }> {
  return alone(accountId, async () => {
    if ((await countContacts(accountId)) > 0)
      throw new AppError("conflict", "Sample contacts are for an empty book; this one has contacts.");
    const taken = new Set((await readLists(accountId)).map(({ name }) => name.toLowerCase()));
    await addSamplePeople(accountId, 0, count, { areTest: true, language });
    // Before the lists: each membership looks its contact up, for which an unknown account is read whole (70 s, not 3).
    await refreshStatistics(accountId);
    const filled: number[] = [];
    const wanted: [string, number][] = [[sampleListNames[language], 1], ...sampleLists];
    for (const [word, share] of wanted) {
      const name = saySample(word, language);
      if (taken.has(name.toLowerCase())) continue;
      const { id } = await createList(accountId, { name, description: describe(language) });
      await fillSampleList(accountId, id, share);
      filled.push(id);
    }
    await refreshStatistics(accountId, filled);
    return { added: count };
  });
}

export interface SampleRemoval {
  /** Contacts. */
  deleted: number;
  lists: number;
}

/** What `removeSampleContacts` would remove, counted now. */
export async function previewSampleRemoval(accountId: number): Promise<SampleRemoval> {
  const list = (await readLists(accountId)).find(isSampleList);
  if (!list) return { deleted: 0, lists: 0 };
  const { matched = 0 } = await deleteContacts(accountId, samplesOn(list.id), { dryRun: true });
  return { deleted: matched, lists: await countEmptied(accountId, list.id) };
}

/**
 * Removes exactly the sample contacts that still are test contacts, the lists they leave empty, and their fields.
 * @param expectedCount the number of contacts somebody has agreed to
 * @throws AppError 409 with `matched` when their number is another by now; then nothing is removed
 */
export function removeSampleContacts(accountId: number, expectedCount?: number): Promise<SampleRemoval> {
  return alone(accountId, async () => {
    const list = (await readLists(accountId)).find(isSampleList);
    if (!list) return { deleted: 0, lists: 0 };
    const { deleted } = await deleteContacts(accountId, samplesOn(list.id), { dryRun: false, expectedCount });
    const emptied = (await readLists(accountId)).filter(
      ({ contactCount, description }) => contactCount === 0 && descriptions().includes(description ?? ""),
    );
    // Whoever was added since keeps the list.
    const gone = await deleteLists(
      accountId,
      emptied.map(({ id }) => id),
      { onlyEmpty: true },
    );
    await deleteSampleFields(accountId, list.createdAt);
    return { deleted, lists: gone.deleted };
  });
}

function samplesOn(listId: number): Selection {
  return { filter: { listIds: [listId], isTest: true } };
}

/** How the lists made with the sample contacts are told from others. */
function descriptions(): string[] {
  return sampleLanguages.map(describe);
}

/** The lists made with the sample contacts that hold nobody else. */
async function countEmptied(accountId: number, sampleListId: number): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    select count(*)::int as count from lists l
    where l.account_id = ${accountId} and l.description in ${descriptions()}
    and not exists (
      select from list_members m join contacts c on c.account_id = m.account_id and c.id = m.contact_id
      where m.account_id = l.account_id and m.list_id = l.id and not (
        c.is_test and exists (
          select from list_members s
          where s.account_id = m.account_id and s.list_id = ${sampleListId} and s.contact_id = m.contact_id)))`);
  return row?.count ?? 0;
}

/** Each holds a connection while it asks for others: were all of the pool held so, they would wait for each other. */
const inTurn = oncePerProcess("turns of sample contacts", () => createLimit(2));

/** One of these at a time in an account: a second one at once would fill the book twice. */
function alone<T>(accountId: number, act: () => Promise<T>): Promise<T> {
  return inTurn(() =>
    db().transaction(async (tx) => {
      const [lock] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(${advisoryLocks.samples}, hashint8(${accountId})) as mine`,
      );
      if (!lock?.mine) throw new AppError("conflict", "Sample contacts are being added or removed already.");
      return act();
    }),
  );
}

/**
 * The fields that came with the sample contacts, just before their list, as long as no contact and no view uses them.
 * @param listedAt when that list was made
 */
async function deleteSampleFields(accountId: number, listedAt: string): Promise<void> {
  const keys = sampleLanguages
    .flatMap(sampleFields)
    .map(({ key, label, type }) => sql`(${key}, ${label}, ${type})`);
  await write(async (tx) => {
    // Behind this lock every value that was being written is seen.
    await tx.execute(sql`select from custom_fields where account_id = ${accountId} order by id for update`);
    await tx.execute(sql`
    with gone as (
      delete from custom_fields f
      where f.account_id = ${accountId} and (f.key, f.label, f.type) in (${sql.join(keys, sql`, `)})
      and f.created_at between ${listedAt}::timestamptz - interval '2 minutes' and ${listedAt}::timestamptz
      and not exists (
        select from contacts c where c.account_id = ${accountId}
          and (c.custom_texts ? f.id::text or c.custom_values ? f.id::text))
      and not exists (select from views v where v.account_id = ${accountId} and strpos(v.query, f.key) > 0)
      returning f.account_id, f.id)
    insert into deleted_fields (account_id, id) select account_id, id from gone`);
  });
}

async function readLists(accountId: number) {
  return (await findLists(accountId, { page: 0, limit: 1000, sortBy: "name", sortOrder: "asc" })).lists;
}
