import type { Contact } from "@/lib/contacts/contact";
import type { ContactFilter, ContactPage, ContactQuery } from "@/lib/contacts/filter";
import { notFound } from "@/lib/errors";
import { findCustomFields } from "../custom-fields/custom-fields";
import { countMatching, countPriority } from "./count-contacts";
import { checkLists, filterCondition, isEmptyFilter } from "./filter-sql";
import { findPage, type PageSearch, type Window } from "./find-page";
import { contactOrder } from "./order-sql";
import { readContacts } from "./read-contacts";
import { textSearchOf } from "./search-sql";

/**
 * One page of the contacts that match, with the exact total unless `includeTotal` is false.
 * @throws AppError 400 when the query names a list, an import or a custom field that does not exist
 */
export async function findContacts(accountId: number, query: ContactQuery): Promise<ContactPage> {
  const {
    page,
    limit,
    sortBy,
    sortOrder,
    sortPriorityListId: priorityListId,
    includeTotal,
    ...filter
  } = query;
  const [condition, fields] = await Promise.all([
    filterCondition(accountId, filter),
    findCustomFields(accountId),
    checkLists(accountId, "sortPriorityListId", priorityListId === undefined ? [] : [priorityListId]),
  ]);
  const search = {
    accountId,
    condition,
    everything: isEmptyFilter(filter),
    byList: filter.listIds !== undefined || filter.notListIds !== undefined,
    text: textSearchOf(filter),
    order: contactOrder(sortBy, sortOrder),
    priorityListId: canComeFirst(filter, priorityListId) ? priorityListId : undefined,
  };
  const [contacts, totals] = await Promise.all([
    readPage(search, { offset: page * limit, limit }, (ids) =>
      readContacts({ accountId, ids, fields, priorityListId }),
    ),
    includeTotal ? countTotals(accountId, filter, condition, priorityListId) : {},
  ]);
  return { contacts, page, limit, ...totals };
}

/** Members of a list that the filter excludes are nowhere, so nobody comes first. */
function canComeFirst({ notListIds }: ContactFilter, priorityListId: number | undefined): boolean {
  return priorityListId !== undefined && !notListIds?.includes(priorityListId);
}

/** A page whose contacts are all there still: one that went between finding and reading is made up for. */
async function readPage(
  search: PageSearch,
  { offset, limit }: Window,
  read: (ids: number[]) => Promise<Contact[]>,
): Promise<Contact[]> {
  for (let attempt = 1; ; attempt++) {
    const ids = await findPage(search, offset, limit);
    const contacts = await read(ids);
    if (contacts.length === ids.length || attempt === 3) return contacts;
  }
}

/** @throws AppError 404 */
export async function getContact(accountId: number, id: number): Promise<Contact> {
  const fields = await findCustomFields(accountId);
  const [contact] = await readContacts({ accountId, ids: [id], fields });
  if (!contact) throw notFound("contact");
  return contact;
}

async function countTotals(
  accountId: number,
  filter: ContactFilter,
  condition: Awaited<ReturnType<typeof filterCondition>>,
  priorityListId: number | undefined,
): Promise<Pick<ContactPage, "total" | "priorityTotal">> {
  if (priorityListId === undefined) return { total: await countMatching(accountId, filter, condition) };
  const [total, priorityTotal] = await Promise.all([
    countMatching(accountId, filter, condition),
    countPriority(accountId, filter, condition, priorityListId),
  ]);
  return { total, priorityTotal };
}
