import { z } from "zod";
import { pageQuery, sortOrder } from "./contacts/filter";
import {
  allMatching,
  mostSelectedIds,
  type Selection,
  safeguards,
  selectedIds,
  selectionShape,
} from "./contacts/selection";
import { invalidField } from "./errors";
import { normalText, requiredText, textField } from "./text";
import { choice, idList, oneId } from "./values";

/** A contact list as the API shows it. */
export interface List {
  id: number;
  name: string;
  description: string | null;
  /** Exact. */
  contactCount: number;
  createdAt: string;
  updatedAt: string;
}

/** How many members of a list have a valid number, and support each channel. */
export interface Reach {
  valid: number;
  SMS: number;
  RCS: number;
  WHATSAPP: number;
}

export interface ListPage {
  lists: List[];
  page: number;
  limit: number;
  total: number;
}

export const listSortFields = ["name", "contactCount", "createdAt", "updatedAt"] as const;

export const listQuery = z.strictObject({
  ...pageQuery,
  search: normalText(200).optional(),
  id: oneId.optional(),
  sortBy: choice(listSortFields, `Use one of ${listSortFields.join(", ")}.`).default("name"),
  sortOrder: sortOrder.default("asc"),
});
export type ListQuery = z.output<typeof listQuery>;

export const newList = z.strictObject({
  name: requiredText(100),
  description: textField(1000).nullable().optional(),
});
export type NewList = z.output<typeof newList>;

export const listChanges = newList.partial();
export type ListChanges = z.output<typeof listChanges>;

/** What the membership calls take: lists, and which contacts in one of four ways. */
export const membershipChange = z.strictObject({
  listIds: idList(1000),
  contactIds: selectedIds.optional(),
  allContacts: z.literal(true, "Send true, or leave it out.").optional(),
  excludeIdsAllContacts: idList(mostSelectedIds).optional(),
  filter: selectionShape.filter,
  notIds: selectionShape.notIds,
  ...safeguards,
});
export type MembershipChange = z.output<typeof membershipChange>;

export const listDeletion = z.strictObject({ ids: selectedIds });

/**
 * One meaning for the ways to say which contacts.
 * @throws AppError 400 when none is said, or two are, or exceptions that belong to another
 */
export function membershipSelection(change: MembershipChange): Selection {
  const { contactIds, allContacts, excludeIdsAllContacts, filter, notIds } = change;
  const said = [contactIds, allContacts, filter].filter((way) => way !== undefined).length;
  if (said !== 1)
    throw invalidField(
      "contactIds",
      said === 0 ? "required" : "ambiguous",
      "Send one of `contactIds`, `allContacts` or `filter`.",
    );
  refuseStray("notIds", notIds, filter !== undefined, "filter");
  refuseStray("excludeIdsAllContacts", excludeIdsAllContacts, allContacts === true, "allContacts");
  if (contactIds) return { ids: contactIds };
  return filter ? allMatching(filter, notIds) : allMatching({}, excludeIdsAllContacts);
}

function refuseStray(field: string, given: unknown, isWithItsWay: boolean, way: string): void {
  if (given === undefined || isWithItsWay) return;
  throw invalidField(field, "ambiguous", `\`${field}\` goes with \`${way}\` only.`);
}
