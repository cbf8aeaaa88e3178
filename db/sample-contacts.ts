/**
 * Sample contacts in a real account: test contacts, all on one list of their own. That list is how they are told from
 * the account's own contacts, so that removing them never takes one of those.
 */
import { AppError } from "@/lib/errors";
import { sampleListName } from "@/lib/sample/sample-list";
import { deleteContacts } from "./contacts/bulk-contacts";
import { countContacts } from "./contacts/count-contacts";
import { createList, deleteLists, findLists } from "./lists/lists";
import { addSamplePeople, fillSampleList, sampleLists } from "./sample-book";

const count = 10_000;
const description = "Made with the sample contacts";

/** Fills an empty book. @throws AppError 409 when it is not empty */
export async function addSampleContacts(accountId: number): Promise<{ added: number }> {
  if ((await countContacts(accountId)) > 0)
    throw new AppError("conflict", "Sample contacts are for an empty book; this one has contacts.");
  const taken = new Set((await readLists(accountId)).map(({ name }) => name.toLowerCase()));
  await addSamplePeople(accountId, 0, count, true);
  const wanted: [string, number][] = [[sampleListName, 1], ...sampleLists];
  for (const [name, share] of wanted) {
    if (taken.has(name.toLowerCase())) continue;
    const { id } = await createList(accountId, { name, description });
    await fillSampleList(accountId, id, share);
  }
  return { added: count };
}

/** Removes exactly the sample contacts that still are test contacts, and the lists they leave empty. */
export async function removeSampleContacts(accountId: number): Promise<{ deleted: number }> {
  const list = (await readLists(accountId)).find(({ name }) => name === sampleListName);
  if (!list) return { deleted: 0 };
  const samples = { filter: { listIds: [list.id], isTest: true }, exceptIds: [] };
  const { deleted } = await deleteContacts(accountId, samples, { dryRun: false });
  const emptied = (await readLists(accountId)).filter(
    (one) => one.contactCount === 0 && one.description === description,
  );
  await deleteLists(
    accountId,
    emptied.map(({ id }) => id),
  );
  return { deleted };
}

async function readLists(accountId: number) {
  return (await findLists(accountId, { page: 0, limit: 1000, sortBy: "name", sortOrder: "asc" })).lists;
}
