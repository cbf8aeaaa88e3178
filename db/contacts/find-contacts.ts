import type { ContactFilter } from "@/lib/contacts/conditions";
import type { Contact } from "@/lib/contacts/contact";
import type { ContactPage } from "@/lib/contacts/filter";
import type { ContactQuery } from "@/lib/contacts/query-params";
import { notFound } from "@/lib/errors";
import { findCustomFields } from "../custom-fields/custom-fields";
import { type Database, db } from "../postgres";
import { ensureFreshStatistics } from "../statistics";
import { countMatching, countPriority, isCountedByLedger } from "./count-contacts";
import { type ContactCondition, checkFilter, checkLists, conditionOf, isEmptyFilter } from "./filter-sql";
import { findCountedPage, findPage } from "./pages/find-page";
import { contactOrder } from "./pages/order-sql";
import type { Counts, PageRequest, Window } from "./pages/page-request";
import { readContacts, toContact } from "./read-contacts";
import { looksForText } from "./search-sql";

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
  await ensureFreshStatistics(accountId);
  const known = filter.customFields && (await findCustomFields(accountId));
  const condition = conditionOf(accountId, filter, known ?? []);
  const request: PageRequest = {
    accountId,
    condition,
    matchesAll: isEmptyFilter(filter),
    testsLists: filter.listIds !== undefined || filter.notListIds !== undefined,
    testsText: looksForText(filter),
    order: contactOrder(sortBy, sortOrder),
    priorityListId: canComeFirst(filter, priorityListId) ? priorityListId : undefined,
    markedListId: priorityListId,
  };
  const window = { offset: page * limit, limit };
  // Side by side, also the checks: what a wrong filter finds is thrown away.
  const [{ rows, counts }, fields] = await Promise.all([
    includeTotal ? findWithCounts(request, filter, window) : findWithoutCounts(request, window),
    known ?? findCustomFields(accountId),
    checkFilter(accountId, filter),
    checkLists(accountId, "sortPriorityListId", priorityListId === undefined ? [] : [priorityListId]),
  ]);
  return {
    contacts: rows.map((row) => toContact(row, fields)),
    page,
    limit,
    ...(counts && { total: counts.total }),
    ...(counts && priorityListId !== undefined && { priorityTotal: counts.priority }),
  };
}

async function findWithoutCounts(request: PageRequest, window: Window) {
  return { rows: await findPage(request, window), counts: null };
}

/** Where the ledger has the counts, the page is found without counting. */
async function findWithCounts(request: PageRequest, filter: ContactFilter, window: Window) {
  const { accountId, condition, markedListId } = request;
  const count = () => countAll(accountId, filter, condition, markedListId);
  const isKnown = isCountedByLedger(filter) && (markedListId === undefined || request.matchesAll);
  if (!isKnown) return findCountedPage(request, window, count);
  const [rows, counts] = await Promise.all([findPage(request, window), count()]);
  return { rows, counts };
}

async function countAll(
  accountId: number,
  filter: ContactFilter,
  condition: ContactCondition,
  priorityListId: number | undefined,
): Promise<Counts> {
  const [total, priority] = await Promise.all([
    countMatching(accountId, filter, condition),
    priorityListId === undefined ? 0 : countPriority(accountId, filter, condition, priorityListId),
  ]);
  return { total, priority };
}

/** Members of a list that the filter excludes are nowhere, so nobody comes first. */
function canComeFirst({ notListIds }: ContactFilter, priorityListId: number | undefined): boolean {
  return priorityListId !== undefined && !notListIds?.includes(priorityListId);
}

/**
 * @param reader the transaction that wrote the contact: others may change or delete it as soon as it has ended
 * @throws AppError 404
 */
export async function getContact(
  accountId: number,
  id: number,
  reader: Pick<Database, "execute" | "select"> = db(),
): Promise<Contact> {
  const fields = await findCustomFields(accountId, reader);
  const [contact] = await readContacts(accountId, [id], fields, reader);
  if (!contact) throw notFound("contact");
  return contact;
}
