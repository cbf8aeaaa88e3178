import { type ContactFilter, conditionNames } from "@/lib/contacts/conditions";
import { type ContactQuery, toSearchParams } from "@/lib/contacts/query-params";

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

/** The change that takes every filter off. */
export const noFilters: Partial<ContactsView> = {
  ...Object.fromEntries(conditionNames.map((name) => [name, undefined])),
  customFields: {},
};

export function toFilter(view: ContactsView): ContactFilter {
  const { customFields, search } = view;
  const set = conditionNames.filter((name) => name !== "search" && isSet(view[name]));
  const filter: ContactFilter = Object.fromEntries(set.map((name) => [name, view[name]]));
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

function isSet(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
