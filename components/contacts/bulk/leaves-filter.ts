import type { ContactFilter } from "@/lib/contacts/conditions";
import { type ContactFieldName, contactFieldNames, declared } from "@/lib/contacts/fields";

/**
 * Whether contacts may leave the filter when this is set on them: then those who match afterwards are others.
 * @param set as `PATCH /contacts` takes it
 */
export function leavesFilter(filter: ContactFilter, set: object): boolean {
  const { customFields = {}, ...plain } = set as { customFields?: object };
  const keys = Object.keys(customFields);
  const isSearched = (name: ContactFieldName) => name in set && declared(name).isSearchable;
  if (filter.search && contactFieldNames.some(isSearched)) return true;
  return (
    Object.keys(plain).some((name) => name in filter) ||
    keys.some((key) => Object.hasOwn(filter.customFields ?? {}, key))
  );
}

/** The same for joining or leaving a list. */
export function listLeavesFilter({ listIds = [], notListIds = [] }: ContactFilter, listId: number): boolean {
  return listIds.includes(listId) || notListIds.includes(listId);
}
