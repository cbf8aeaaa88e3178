import type { ContactFilter, ContactQuery } from "@/lib/contacts/filter";
import { toSearchParams } from "@/lib/contacts/search-params";

/**
 * What the table shows, as its URL says it: the parameters of `GET /contacts` under their own names.
 * Neither this file nor what the table imports may pull in `lib/contacts/filter` itself: with zod and the metadata of
 * libphonenumber it weighs more than the rest of the page.
 */
export type ContactsView = Omit<ContactQuery, "includeTotal" | "customFields"> & {
  customFields: Record<string, string>;
};

export const pageSizes = [25, 50, 100, 200] as const;
export const defaultPageSize = 50;

export function toFilter(view: ContactsView): ContactFilter {
  const { page, limit, sortBy, sortOrder, sortPriorityListId, customFields, search, ...rest } = view;
  const filter: ContactFilter = withoutEmpty(rest);
  const asked = search?.normalize("NFC").trim();
  if (asked) filter.search = asked;
  if (Object.keys(customFields).length > 0) filter.customFields = customFields;
  return filter;
}

/** The parameters of the rows of a view; the server and the browser make the same text of the same view. */
export function toRowParams(view: ContactsView): string {
  const { page, limit, sortBy, sortOrder, sortPriorityListId } = view;
  return toText({ ...toFilter(view), page, limit, sortBy, sortOrder, sortPriorityListId });
}

/** The parameters that decide the totals: the filter, and the list that comes first. */
export function toTotalParams(view: ContactsView): string {
  return toText({ ...toFilter(view), sortPriorityListId: view.sortPriorityListId });
}

function toText(query: Partial<ContactQuery>): string {
  const params = toSearchParams(query);
  params.sort();
  return params.toString();
}

/** One text for one filter: when it changes, other contacts are meant. */
export function filterKey(view: ContactsView): string {
  return toTotalParams({ ...view, sortPriorityListId: undefined });
}

/** Ids of lists the view names. */
export function listIdsOf({ listIds = [], notListIds = [], sortPriorityListId }: ContactsView): number[] {
  return [...listIds, ...notListIds, ...(sortPriorityListId ? [sortPriorityListId] : [])];
}

/** The view without the lists that are gone: a link may outlive them. */
export function withoutLists(view: ContactsView, gone: number[]): ContactsView {
  const keep = (ids?: number[]) => {
    const kept = ids?.filter((id) => !gone.includes(id));
    return kept?.length ? kept : undefined;
  };
  const first = view.sortPriorityListId;
  return {
    ...view,
    listIds: keep(view.listIds),
    notListIds: keep(view.notListIds),
    sortPriorityListId: first && gone.includes(first) ? undefined : first,
  };
}

function withoutEmpty<T extends object>(values: T): T {
  const there = Object.entries(values).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(there) as T;
}
