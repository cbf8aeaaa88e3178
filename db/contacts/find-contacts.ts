import type { Contact } from "@/lib/contacts/contact";
import type { ContactFilter, ContactPage, ContactQuery } from "@/lib/contacts/filter";
import { notFound } from "@/lib/errors";
import { findCustomFields } from "../custom-fields/custom-fields";
import { haveSizeKnown } from "../statistics";
import { countMatching, countPriority } from "./count-contacts";
import { type ContactCondition, checkFilter, checkLists, conditionOf, isEmptyFilter } from "./filter-sql";
import { findPage } from "./find-page";
import { contactOrder } from "./order-sql";
import { readContacts, toContact } from "./read-contacts";
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
  await haveSizeKnown(accountId);
  const known = filter.customFields && (await findCustomFields(accountId));
  const condition = conditionOf(accountId, filter, known ?? []);
  const search = {
    accountId,
    condition,
    probing: conditionOf(accountId, filter, known ?? [], "probed"),
    everything: isEmptyFilter(filter),
    byList: filter.listIds !== undefined || filter.notListIds !== undefined,
    text: textSearchOf(filter),
    order: contactOrder(sortBy, sortOrder),
    priorityListId: canComeFirst(filter, priorityListId) ? priorityListId : undefined,
    markedListId: priorityListId,
  };
  // Side by side, also the checks: what a wrong filter finds is thrown away.
  const [rows, totals, fields] = await Promise.all([
    findPage(search, page * limit, limit),
    includeTotal ? countTotals(accountId, filter, condition, priorityListId) : {},
    known ?? findCustomFields(accountId),
    checkFilter(accountId, filter),
    checkLists(accountId, "sortPriorityListId", priorityListId === undefined ? [] : [priorityListId]),
  ]);
  return { contacts: rows.map((row) => toContact(row, fields)), page, limit, ...totals };
}

/** Members of a list that the filter excludes are nowhere, so nobody comes first. */
function canComeFirst({ notListIds }: ContactFilter, priorityListId: number | undefined): boolean {
  return priorityListId !== undefined && !notListIds?.includes(priorityListId);
}

/** @throws AppError 404 */
export async function getContact(accountId: number, id: number): Promise<Contact> {
  const fields = await findCustomFields(accountId);
  const [contact] = await readContacts(accountId, [id], fields);
  if (!contact) throw notFound("contact");
  return contact;
}

async function countTotals(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
  priorityListId: number | undefined,
): Promise<Pick<ContactPage, "total" | "priorityTotal">> {
  if (priorityListId === undefined) return { total: await countMatching(accountId, filter, condition) };
  const [total, priorityTotal] = await Promise.all([
    countMatching(accountId, filter, condition),
    countPriority(accountId, filter, condition, priorityListId),
  ]);
  return { total, priorityTotal };
}
